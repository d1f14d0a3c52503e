#include "core/deploy/compiled_outputs.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/run_program.h"
#include "core/base/temporary_folder.h"
#include "core/data/file_bytes.h"
#include "core/deploy/c_header.h"

#include <fmt/format.h>

#include <cstring>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Reads all inputs, one after the other, from the first file and writes all outputs to the second.
std::string programAround(const fs::path& header, size_t inputs, size_t outputs)
{
    const std::string name = cName(header);
    std::string reads;
    std::string writes;
    std::string arguments;
    std::string buffers;
    const auto add = [&](const char* stem, size_t i) {
        buffers += fmt::format("static double {1}{2}[{0}_{1}{2}_bytes / 8 + 1];\n", name, stem, i);
        arguments += fmt::format("{}(void *){}{}", arguments.empty() ? "" : ", ", stem, i);
    };
    for (size_t i = 0; i < inputs; ++i) {
        add("input", i);
        reads += fmt::format("    if (fread(input{0}, 1, {1}_input{0}_bytes, from) != "
                             "{1}_input{0}_bytes) return 2;\n",
                             i, name);
    }
    for (size_t i = 0; i < outputs; ++i) {
        add("output", i);
        writes += fmt::format("    if (fwrite(output{0}, 1, {1}_output{0}_bytes, to) != "
                              "{1}_output{0}_bytes) return 3;\n",
                              i, name);
    }
    return fmt::format(
        "#include <stdio.h>\n#include \"{}\"\n\n{}\nint main(int count, char **words)\n"
        "{{\n    FILE *from = count > 2 ? fopen(words[1], \"rb\") : 0;\n"
        "    FILE *to = count > 2 ? fopen(words[2], \"wb\") : 0;\n"
        "    if (!from || !to) return 1;\n{}    {}_run({});\n{}"
        "    return fclose(to) == 0 ? 0 : 4;\n}}\n",
        header.string(), buffers, reads, name, arguments, writes);
}

void run(const std::vector<std::string>& words, Monitor& monitor)
{
    const ProgramResult result = runProgram(words, monitor);
    if (result.exitCode != 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{} ended with {}: {}", words.front(), result.exitCode,
                                result.errors.substr(0, 400)));
}

void writeInputs(const fs::path& file, const std::vector<Tensor>& inputs)
{
    AtomicFile target(file);
    for (const Tensor& input : inputs)
        target.write(input.bytes());
    target.commit();
}

std::vector<Tensor> readOutputs(const fs::path& file, const std::vector<Tensor>& expected)
{
    size_t wanted = 0;
    for (const Tensor& tensor : expected)
        wanted += tensor.byteCount();
    const std::vector<std::byte> bytes = readFileBytes(file, static_cast<int64_t>(wanted) + 1);
    if (bytes.size() != wanted)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("the C program gives {} bytes of outputs where {} are expected",
                                bytes.size(), wanted));
    std::vector<Tensor> outputs;
    size_t at = 0;
    for (const Tensor& form : expected) {
        Tensor tensor = Tensor::uninitialized(form.elementType(), form.shape());
        std::memcpy(tensor.mutableBytes().data(), bytes.data() + at, form.byteCount());
        at += form.byteCount();
        outputs.push_back(std::move(tensor));
    }
    return outputs;
}

} // namespace

RunOutputs compiledOutputs(const fs::path& header, const std::string& compiler,
                           std::span<const std::vector<Tensor>> runs, const RunOutputs& expected,
                           Monitor& monitor)
{
    const TemporaryFolder folder(fs::temp_directory_path(), "espalier-c-");
    const std::string source =
        programAround(fs::absolute(header), runs.front().size(), expected.front().size());
    const fs::path file = folder.path() / "main.c";
    writeFileAtomically(file, std::as_bytes(std::span(source)));
    const std::string program = (folder.path() / "network").string();
    run({ compiler, "-std=c99", "-O2", "-ffp-contract=off", "-o", program, file.string(), "-lm" },
        monitor);
    RunOutputs outputs;
    for (size_t i = 0; i < runs.size(); ++i) {
        const fs::path in = folder.path() / "inputs";
        const fs::path out = folder.path() / "outputs";
        writeInputs(in, runs[i]);
        run({ program, in.string(), out.string() }, monitor);
        outputs.push_back(readOutputs(out, expected[i]));
        monitor.advance(static_cast<double>(i + 1) / static_cast<double>(runs.size()));
    }
    return outputs;
}

} // namespace core
