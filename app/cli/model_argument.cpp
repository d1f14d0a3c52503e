#include "app/cli/model_argument.h"

#include "app/cli/display_text.h"
#include "app/cli/table.h"
#include "core/onnx/read_model.h"

namespace app {

void addModelArgument(CLI::App& command, std::string& file)
{
    command.add_option("model", file, "ONNX file")->required()->type_name("MODEL");
}

void addModelPair(CLI::App& command, std::string& reference, std::string& quantized)
{
    const auto add = [&command](const char* name, std::string& file, const char* help) {
        command.add_option(name, file, help)->required()->type_name("FILE");
    };
    add("FLOAT_MODEL", reference, "The model before");
    add("MODEL", quantized, "The quantized model");
}

std::shared_ptr<const core::Model> readModelFile(const std::string& file, core::Monitor& monitor)
{
    return std::make_shared<const core::Model>(core::readModel(file, monitor));
}

Json unsupportedJson(const std::vector<core::UnsupportedOperator>& operators)
{
    Json list = Json::array();
    for (const core::UnsupportedOperator& entry : operators)
        list.push_back({ { "type", entry.type },
                         { "domain", entry.domain },
                         { "opset", entry.opset },
                         { "count", entry.count },
                         { "firstNode", entry.firstNode },
                         { "reason", entry.reason } });
    return list;
}

std::string unsupportedText(const std::vector<core::UnsupportedOperator>& operators)
{
    if (operators.empty())
        return "Every operator is supported.\n";
    Table table({ "Unsupported operator", ">Opset", ">Nodes", "First node" });
    for (const core::UnsupportedOperator& entry : operators)
        table.add({ operatorText(entry.domain, entry.type), countText(entry.opset),
                    countText(entry.count), entry.firstNode });
    return table.text(0);
}

std::string typeText(const core::ValueType& type)
{
    if (!type.isTensor())
        return "other";
    return core::elementTypeName(type.elementType) + ' '
        + (type.shape ? core::shapeText(*type.shape) : "of unknown rank");
}

std::string operatorText(const std::string& domain, const std::string& type)
{
    return domain.empty() ? type : domain + '.' + type;
}

} // namespace app
