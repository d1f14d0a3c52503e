/// Layers and folders may include only what stands before them; foreign libraries only where they
/// belong.

#include <QTest>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = ESPALIER_SOURCE_DIR;

/// In order of dependency: a folder may include itself and those before it.
const std::vector<std::string> kFolders = {
    "core/base",
    "core/graph",
    "core/layout",
    "core/onnx",
    "core/operators",
    "core/execution",
    "core/data",
    "core/evaluation",
    "core/comparison",
    "core/passes",
    "core/training",
    "core/pruning",
    "core/quantization",
    "core/distillation",
    "core/deploy",
    "core/recipe",
    "core/search",
    "core/project",
    "widgets/style",
    "widgets/workspace",
    "widgets/jobs",
    "widgets/models",
    "widgets/graphview",
    "widgets/plots",
    "widgets/forms",
    "widgets/dataset",
    "widgets/panels",
    "widgets/pruning",
    "widgets/quantization",
    "widgets/comparison",
    "widgets/search",
    "app/cli",
    "app/desktop",
};

struct ForeignRule
{
    std::string prefix; ///< how the included name starts
    std::vector<std::string> mayStandIn; ///< folders that own the library
};

const std::vector<ForeignRule> kForeign = {
    { "onnx/", { "core/onnx" } },        { "google/protobuf", { "core/onnx" } },
    { "dnnl", { "core/operators" } },    { "oneapi/", { "core/operators" } },
    { "opencv2/", { "core/data" } },     { "qcustomplot", { "widgets/plots" } },
    { "SQLiteCpp", { "core/project" } }, { "sqlite3", { "core/project" } },
};

size_t rankOf(const std::string& path)
{
    for (size_t rank = 0; rank < kFolders.size(); ++rank) {
        if (path.starts_with(kFolders[rank] + "/"))
            return rank;
    }
    return kFolders.size();
}

std::string included(const std::string& line)
{
    if (!line.starts_with("#include "))
        return {};
    const size_t open = line.find_first_of("\"<");
    const size_t close = line.find_first_of("\">", open + 1);
    return line.substr(open + 1, close - open - 1);
}

bool isOurs(const std::string& name)
{
    return name.starts_with("core/") || name.starts_with("widgets/") || name.starts_with("app/");
}

std::string foreignBreach(const std::string& file, const std::string& name)
{
    for (const ForeignRule& rule : kForeign) {
        const bool isOwner = std::ranges::any_of(rule.mayStandIn, [&](const std::string& folder) {
            return file.starts_with(folder + "/");
        });
        if (name.starts_with(rule.prefix) && !isOwner)
            return file + " includes " + name;
    }
    const bool isQt =
        name.size() > 1 && name[0] == 'Q' && std::isupper(static_cast<unsigned char>(name[1])) != 0;
    return isQt && (file.starts_with("core/") || file.starts_with("app/cli/"))
        ? file + " includes " + name
        : "";
}

std::string breach(const std::string& file, const std::string& name)
{
    if (!isOurs(name))
        return foreignBreach(file, name);
    if (rankOf(name) == kFolders.size())
        return file + " includes " + name + ", whose folder is not in the list";
    return rankOf(name) > rankOf(file) ? file + " includes " + name : "";
}

} // namespace

class TestIncludeOrder : public QObject
{
    Q_OBJECT
private slots:
    void everyIncludePointsBackwards()
    {
        QStringList breaches;
        int read = 0;
        for (const char* layer : { "core", "widgets", "app" }) {
            for (const auto& entry : fs::recursive_directory_iterator(kRoot / layer)) {
                const std::string extension = entry.path().extension().string();
                if (extension != ".h" && extension != ".cpp")
                    continue;
                ++read;
                std::ifstream stream(entry.path());
                const std::string file = fs::relative(entry.path(), kRoot).string();
                for (std::string line; std::getline(stream, line);) {
                    const std::string name = included(line);
                    const std::string text = name.empty() ? "" : breach(file, name);
                    if (!text.empty())
                        breaches << QString::fromStdString(text);
                }
            }
        }
        QVERIFY(read > 50);
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join("; ")));
    }

    void aBreachIsSeen()
    {
        QVERIFY(!breach("core/graph/tensor.h", "core/onnx/limits.h").empty());
        QVERIFY(!breach("core/graph/tensor.h", "QString").empty());
        QVERIFY(!breach("core/execution/executor.cpp", "dnnl.hpp").empty());
        QVERIFY(breach("core/onnx/read_model.cpp", "core/graph/model.h").empty());
    }
};

QTEST_GUILESS_MAIN(TestIncludeOrder)
#include "tst_include_order.moc"
