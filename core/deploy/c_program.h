#pragma once

#include "core/graph/model.h"
#include "core/operators/infer_shapes.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A C header under construction: constants, one arena for everything between input and output,
/// and the calls in order.
class CProgram
{
public:
    /// Plans the arena: values that no later node reads give their place to others. A node of
    /// `renames` only gives its first input another shape. Throws Error unsupported for values
    /// whose shape or type C cannot hold.
    CProgram(const Model& model, const InferredShapes& shapes, const std::set<NodeId>& renames);

    /// A C expression of the pointer to a value; a constant is declared at its first use.
    std::string pointer(ValueId id);
    /// Declares a constant and gives its name.
    std::string constant(const Tensor& tensor);
    /// Adds a call of a row of cKernels().
    void call(std::string_view kernel, const std::vector<std::string>& arguments);
    void line(const std::string& statement);

    /// The whole header. `prefix` names guard and functions, `title` is a comment.
    std::string text(const std::string& prefix, const std::string& title) const;

private:
    struct Place
    {
        int64_t offset = 0;
        int64_t bytes = 0;
        size_t first = 0; ///< position of the node that makes it
        size_t last = 0; ///< position of the last node that reads it
    };

    ValueId root(ValueId id) const;
    int64_t bytesOf(ValueId id) const;
    void planArena(const std::set<NodeId>& renames);
    void assignOffsets();
    std::string signature(const std::string& prefix) const;
    std::string kernelText() const;

    const Graph& m_graph;
    const InferredShapes& m_shapes;
    std::map<ValueId, ValueId> m_roots; ///< values that lie where another does
    std::map<ValueId, Place> m_places;
    int64_t m_arenaBytes = 0;
    std::map<ValueId, std::string> m_constants;
    std::set<std::string, std::less<>> m_kernels;
    std::string m_declarations;
    std::string m_body;
    int m_constantCount = 0;
};

/// "float", "unsigned char", ... of an element type; empty when C headers do not hold it.
std::string_view cTypeName(ElementType type);

} // namespace core
