#include "core/graph/validate.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <functional>

using namespace core;

namespace {

/// Expansions that the valid model needs: three nodes of its own, two of branches, two of a body.
constexpr int64_t kExpansion = 7;

Model validModel()
{
    Model model = test::modelFromText(R"(<ir_version: 8, opset_import: ["" : 17, "own" : 1]>
g (float[N, 4] x, bool c) => (float[N, 4] y) {
    a = Neg(x)
    b = own.scaled <factor = 2.0> (a)
    y = If (c) <then_branch = first () => (float[N, 4] t) { t = Relu(b) },
                else_branch = second () => (float[N, 4] e) { e = Neg(b) }>
}
<domain: "own", opset_import: ["" : 17]>
scaled <factor> (p) => (q) {
    f = Constant <value_float: float = @factor> ()
    q = Mul(p, f)
})");
    model.graph.addInitializer("w", Tensor::of<float>({ 2 }, { 1, 2 }));
    const char* const names[] = { "minus", "call", "choice" };
    for (size_t index = 0; index < 3; ++index)
        model.graph.node(model.graph.order()[index]).name = names[index];
    return model;
}

Node& nodeAt(Graph& graph, size_t index)
{
    return graph.node(graph.order()[index]);
}

Graph& body(Model& model)
{
    return model.functions.front().body;
}

/// Replaces the first branch by a changed copy; graphs in attributes are immutable.
void changeBranch(Model& model, const std::function<void(Graph&)>& change)
{
    Node& choice = nodeAt(model.graph, 2);
    Graph branch = *choice.graph("then_branch");
    change(branch);
    choice.setAttribute(
        { .name = "then_branch", .value = std::make_shared<const Graph>(std::move(branch)) });
}

Value& initializer(Model& model)
{
    return model.graph.value(*model.graph.find("w"));
}

/// Lets the body of the function end in a call of the function named `callee`.
void callFromBody(Function& function, const std::string& callee)
{
    Node& last = nodeAt(function.body, 1);
    last.domain = "own";
    last.type = callee;
    function.opsetImports.push_back({ .domain = "own", .version = 1 });
}

struct Row
{
    const char* name;
    std::function<void(Model&)> damage;
    Issue expected;
    bool isCausedOnce = true; ///< false: the damage breaks a second rule as well
};

const std::vector<Row>& rows()
{
    static const std::vector<Row> kRows = {
        { "graph output without producer",
          [](Model& model) { model.graph.removeNode(model.graph.order()[2]); },
          { .message = R"(output "y" is made by nothing)", .value = "y" } },
        { "captured value that nothing makes",
          [](Model& model) {
              changeBranch(model,
                           [](Graph& branch) { branch.renameValue(*branch.find("b"), "z"); });
          },
          { .message =
                R"(value "z" is taken from outside graph "first", but nothing there makes it)"
                " earlier",
            .value = "z" } },
        { "captured value that is made later",
          [](Model& model) {
              changeBranch(model,
                           [](Graph& branch) { branch.renameValue(*branch.find("b"), "y"); });
          },
          { .message =
                R"(value "y" is taken from outside graph "first", but nothing there makes it)"
                " earlier",
            .value = "y" } },
        { "hidden outer value",
          [](Model& model) {
              changeBranch(model,
                           [](Graph& branch) { branch.renameValue(*branch.find("t"), "x"); });
          },
          { .severity = Severity::warning,
            .message = R"(value "x" of graph "first" hides one of the same name outside it)",
            .value = "x" } },
        { "initializer of another type than declared",
          [](Model& model) { initializer(model).type.elementType = ElementType::int32; },
          { .message = R"(initializer "w" is declared as int32 [2] but holds float [2])",
            .value = "w" } },
        { "initializer of another shape than declared",
          [](Model& model) { initializer(model).type.shape = toSymbolic(Shape{ 3 }); },
          { .message = R"(initializer "w" is declared as float [3] but holds float [2])",
            .value = "w" } },
        { "initializer of another rank than declared",
          [](Model& model) {
              initializer(model).type.shape = toSymbolic(Shape{ 2, 1 });
          },
          { .message = R"(initializer "w" is declared as float [2, 1] but holds float [2])",
            .value = "w" } },
        { "initializer of a value that is no tensor",
          [](Model& model) { initializer(model).type = { .opaque = "sequence" }; },
          { .message = R"(initializer "w" is declared as no tensor but holds float [2])",
            .value = "w" } },
        { "node without operator",
          [](Model& model) { nodeAt(model.graph, 0).type.clear(); },
          { .message = R"(node "minus": has no operator type)", .node = "minus" } },
        { "input before its producer",
          [](Model& model) { nodeAt(model.graph, 0).inputs = { *model.graph.find("b") }; },
          { .message = R"(Neg "minus": input "b" is not made before it is read)",
            .node = "minus",
            .value = "b" } },
        { "input without producer",
          [](Model& model) {
              nodeAt(model.graph, 0).inputs = { model.graph.addValue({ .name = "z" }) };
          },
          { .message = R"(Neg "minus": input "z" is not made before it is read)",
            .node = "minus",
            .value = "z" } },
        { "input that was removed",
          [](Model& model) {
              nodeAt(model.graph, 0).inputs = { model.graph.addValue({ .name = "z" }) };
              model.graph.removeValue(*model.graph.find("z"));
          },
          { .message = R"(Neg "minus": input "removed" is not made before it is read)",
            .node = "minus",
            .value = "removed" } },
        { "attribute set twice",
          [](Model& model) {
              for (const int64_t value : { 1, 2 })
                  nodeAt(model.graph, 0).attributes.push_back({ .name = "k", .value = value });
          },
          { .message = R"(Neg "minus": attribute "k" is set twice)", .node = "minus" } },
        { "reference to an attribute outside functions",
          [](Model& model) {
              nodeAt(model.graph, 0)
                  .attributes.push_back({ .name = "k", .value = AttributeReference{ "factor" } });
          },
          { .message = R"(Neg "minus": refers to attribute "factor" of a function, but stands in)"
                       " none",
            .node = "minus" } },
        { "reference to an attribute that the function lacks",
          [](Model& model) { model.functions.front().attributes.clear(); },
          { .message = R"(function "scaled": Constant: refers to attribute "factor", which the)"
                       " function does not have" } },
        { "default operator set not imported",
          [](Model& model) { model.opsetImports.erase(model.opsetImports.begin()); },
          { .message = R"(Neg "minus": no operator set of domain "" is imported)",
            .node = "minus" },
          false },
        { "other operator set not imported",
          [](Model& model) { model.opsetImports.pop_back(); },
          { .severity = Severity::warning,
            .message = R"(own.scaled "call": no operator set of domain "own" is imported)",
            .node = "call" } },
        { "operator set not imported by the function",
          [](Model& model) { model.functions.front().opsetImports.clear(); },
          { .message = R"(function "scaled": Constant: no operator set of domain "" is imported)" },
          false },
        { "operator set without version",
          [](Model& model) { model.opsetImports[1].version = 0; },
          { .message = R"(operator set "own" has version 0; at least 1 was expected)" } },
        { "operator set in two versions",
          [](Model& model) {
              model.opsetImports.push_back({ .domain = "ai.onnx", .version = 16 });
          },
          { .message = R"(operator set "ai.onnx" is imported in versions 17 and 16)" } },
        { "operator set of a function in two versions",
          [](Model& model) {
              model.functions.front().opsetImports.push_back({ .domain = "", .version = 16 });
          },
          { .message = R"(operator set "" is imported in versions 17 and 16)" } },
        { "function output without producer",
          [](Model& model) { body(model).removeNode(body(model).order()[1]); },
          { .message = R"(function "scaled": output "q" is made by nothing)", .value = "q" } },
        { "function defined twice",
          [](Model& model) { model.functions.push_back(model.functions.front()); },
          { .message = R"(function "scaled" is defined twice)" } },
        { "function that calls itself",
          [](Model& model) { callFromBody(model.functions.front(), "scaled"); },
          { .message = R"(function "scaled" calls itself, directly or through others)" } },
        { "functions that call each other",
          [](Model& model) {
              model.functions.push_back(model.functions.front());
              model.functions.back().name = "other";
              callFromBody(model.functions.front(), "other");
              callFromBody(model.functions.back(), "scaled");
          },
          { .message = R"(function "scaled" calls itself, directly or through others)" } },
        { "functions that expand beyond the limit",
          [](Model& model) {
              Node more = nodeAt(model.graph, 1);
              more.outputs = { model.graph.addValue({ .name = "more" }) };
              model.graph.addNode(std::move(more));
          },
          { .code = ErrorCode::limitExceeded,
            .message = "the functions expand to more than 7 nodes" } },
    };
    return kRows;
}

} // namespace

/// One damage of a valid model for each message of validate(), which must be the only one.
class TestValidate : public QObject
{
    Q_OBJECT
private slots:
    void undamagedModelHasNoIssues()
    {
        const Issues issues = validate(validModel(), kExpansion);
        QVERIFY2(issues.empty(), issues.empty() ? "" : issues.front().message.c_str());
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<qsizetype>("row");
        for (size_t row = 0; row < rows().size(); ++row)
            QTest::newRow(rows()[row].name) << static_cast<qsizetype>(row);
    }

    void damageIsNamed()
    {
        QFETCH(qsizetype, row);
        const auto& [name, damage, expected, isCausedOnce] = rows()[static_cast<size_t>(row)];
        Model model = validModel();
        damage(model);
        const Issues issues = validate(model, kExpansion);
        QVERIFY(!issues.empty());
        const Issue& found = issues.front();
        QCOMPARE(QString::fromStdString(found.message), QString::fromStdString(expected.message));
        QCOMPARE(found.code, expected.code);
        QCOMPARE(found.severity, expected.severity);
        QCOMPARE(found.node, expected.node);
        QCOMPARE(found.value, expected.value);
        QCOMPARE(issues.size() == 1, isCausedOnce);
    }

    void earlyVersionsMayLackImports()
    {
        Model model = validModel();
        model.irVersion = 2;
        model.opsetImports.erase(model.opsetImports.begin());
        QVERIFY(validate(model, kExpansion).empty());
    }
};

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
