#include "app/cli/verbs.h"

#include "app/cli/version_arguments.h"

#include <array>

namespace app {

namespace {

constexpr const char* kInspectDetails = R"(Metrics and keys of --json:
  parameters           numbers learned in training, each counted once
  bytes                bytes of these numbers in memory
  fileBytes            size of the file on disk, external data not counted
  macs                 multiply-accumulates of one run: one for each weight of a convolution or
                       matrix product at each output position
  peakActivationBytes  most bytes of intermediate results alive at one time, in graph order
  isComplete           false when a shape is unknown, so that the sums are lower bounds
  unsupported          operators that cannot be run: type, domain, opset, count, firstNode, reason
  quantized            of a quantized model: integerNodes that run on integers, floatNodes that read
                       quantized tensors but do not, with the reason, and how products are added up
  nodes, opset, opsets, irVersion, producer, inputs, outputs, operators, labels, preprocessing,
  metadata             what the file says; operators holds type, domain, category and count)";

constexpr const char* kCheckDetails =
    R"(Findings are errors, warnings and notes; an error gives exit status 1.
Keys of --json:
  valid        no error was found
  findings     severity, code, message, node and value of each
  unsupported  as for inspect
  data         with --data: counts of samples by role and class, findings with fault, severity,
               count and message)";

constexpr const char* kRunDetails = R"(Keys of --json:
  outputs      name, type, shape, file, and minimum, maximum, mean of the numbers
  predictions  for classifiers: for each sample the most probable classes with name and
               probability)";

constexpr const char* kEvaluateDetails = R"(Metrics and keys of --json:
  top1             share of samples whose highest score is their label
  low, high        95 % interval of top1 after Wilson: the true share lies inside in 95 of 100
                   such measurements
  top5             share of samples whose label is among the five highest scores, with top5Low,
                   top5High
  n                samples measured
  imagesPerSecond  samples / seconds, decoding included
  perClass         name, n, recall (share of its samples that get this class) with low and high,
                   predicted, precision (share of those predicted that are of this class)
  confusion        [label][prediction], numbers of samples
  role             samples used: test, validation, train, or all when the set has no test samples
  testAccesses     how often this run used the test samples
  agreement        with --reference: top1 (same class from both), low, high, n, meanDivergence and
                   largestDivergence (Kullback-Leibler from the reference, in nats),
                   onlyReferenceRight, onlyModelRight, mcNemar (exact p of these two being equal
                   by chance); needs no labels
Data sets: sample, fashion-mnist, FORMAT:PATH with a format of
  idx, cifar10, npy, csv, folder, a PATH whose format is recognized, or a description in JSON.)";

constexpr const char* kProfileDetails = R"(Metrics and keys of --json:
  medianMs   median time of one run, end to end
  p95Ms      95 of 100 runs were not slower
  fastestMs  the fastest run
  n          runs measured, after the warm-up
  threads    threads of the computation
  cpu        name of the processor
  perNode    name, type, medianMs and share of each node; timing them slows the run down, so the
             end-to-end figures come from other runs
Keys of --json with --staircase:
  layer     the heaviest product of the model, as it is measured alone
  stairs    channels (of input and output) and ms, the fastest of n runs
  multiple  kept channels should be a multiple of this: widths between gain nothing
  measured, restored, cpu, threads  times of this run, of earlier ones, and on what)";

constexpr const char* kDrawDetails = R"(Keys of --json:
  file, bytes  with --output: the file written and its size
  svg          without: the drawing)";

constexpr const char* kSimplifyDetails = R"(Steps of --passes:
  fold-constants            compute once what does not depend on the input
  fold-batch-normalization  multiply scales into the convolution before them
  remove-unused             remove nodes and weights that no output depends on
Keys of --json:
  file                            the model written
  passes                          id, changes and notes of each step
  nodesBefore, nodes              number of nodes
  parametersBefore, parameters    numbers learned in training)";

constexpr const char* kGroupsDetails = R"(Keys of --json:
  groups  for each: name (of the weight that makes the channels), channels, isFrozen, reason (why
          none can go), mixes (a normalization takes its statistics over them), and members: value,
          axis, isWeight and perChannel (positions of the axis that belong to one channel))";

constexpr const char* kSensitivityDetails =
    R"(Removes channels of one group at a time, those that the criterion names first, and measures what is
left on validation samples, never on test samples. Points are kept on disk; a run that was stopped is
continued by the same command, and other levels add to what is known.
Series of --events, over channels removed: sensitivity.NAME, accuracy (agreement without labels);
sensitivityLoss.INDEX, what is lost of it.
Keys of --json:
  original  accuracy of the whole model on the same samples: value, low, high (95 %), n, kind
  groups    for each that can lose channels: name, index, channels, points with removed, share, accuracy,
            difference to the whole model on the same samples with differenceLow and differenceHigh
            (95 %), agreement (samples that keep their class), meanDivergence (Kullback-Leibler, in
            nats)
  measured, restored  points of this run and of earlier ones
  criterion, levels, folder)";

constexpr const char* kPruneDetails =
    R"(Removes what matters least, by default channels, for real: the file is smaller and the run
faster. Zeros among the weights (--granularity weights, N:M, 1x4) shrink the zipped file alone.
Figures before and after are computed from the graph for one sample; with --data the accuracy is
measured on the validation samples (test samples when there are no others).
Criteria look at weights (l1, l2, scale, fpgm, lamp, random) or at training samples (--data):
activations (activation, wanda), gradients of the loss (taylor, fisher; labels), what the next layers
cannot make up for (obs). Heads take every criterion, weights l1, l2 and wanda; residual blocks go by
their influence, 1 - cos(x, y), which looks at samples too.
A global allocation divides each score by the mean of its group. An allocation by sensitivity
measures every group on validation samples first and keeps the points, like the verb sensitivity.
A schedule of several steps writes FILE.step after each but the last; --resume goes on from there.
An accuracy of --budget is that of pruning alone, without recovery, on validation samples; a note says
which limit binds.
A latency budget removes channels where that saves most time for what it loses, and measures the
whole pruned model on this machine, in Espalier's own runtime. It reads neither --ratio nor
--allocation.
Steps of --recover, which look at training samples (--data), in the order in which they are given:
  absorb    the mean of what removed channels added moves into the bias of the next layer
  ls        least squares: weights that give what each layer gave before as closely as they can
  bn        measure the statistics of BatchNormalization again
  finetune  train on labels; distill: learn from the network as it was before
Keys of --json:
  before, after  parameters, bytes, macs, and with --data top1 with low and high (95 %) and n;
                 beforeRecovery: the same of the cut network, with --recover and --data
  recovery       the steps
  groups         those that lost channels: name, channels, kept, and in one step removed (numbers)
  latency        with a latency budget: beforeMs and afterMs (medians of n runs in turn of the whole
                 and the pruned model), limitMs, estimatedMs (from times of single layers), tableError,
                 binding (latency or accuracy), multiple (of the kept channels; multipleIsMeasured),
                 batch, threads, cpu, layersMeasured, layersRestored (of earlier runs)
  steps          of a schedule with several: progress, parameters, bytes, macs after each
  blocks         of --granularity blocks: name, influence, isRemoved
  weights, zeros, zippedBytes (before, after)  of zeros among the weights
  granularity, criterion, allocation, schedule, notes, file)";

constexpr const char* kQuantizeDetails =
    R"(Makes integers of a float model, in nodes QuantizeLinear and DequantizeLinear that runtimes fuse.
Ranges of activations come from training samples (validation samples when there are no others), never
from test samples. Accuracies are measured on the validation samples, of the file that was written.
Keys of --json:
  file           the model written
  before, after  fileBytes, and top1 with low, high (95 %), n and kind
  layers         for each node: name, type, precision (integer or float), weightBits, reason (why it
                 stays float)
  integerNodes, floatNodes  numbers of nodes
  settings       as they were used
  notes          what else a user wants to know)";

constexpr const char* kVerifyDetails =
    R"(Loads both files in ONNX Runtime, looks at the nodes that it makes of the second, and compares outputs
and times on random inputs. Exit status 1 when it does not load or a node is left in float between
integers.
Keys of --json:
  verified  false when there is no Python with onnx and onnxruntime; note says what is missing
  loads     the runtime takes the file; error: why not; runtime: version of ONNX Runtime
  fused     numbers of integer operators by type
  unfused   those computed in float beside integers: name, type, reason
  maxError  largest difference of the outputs; outputScale: their largest magnitude
  floatMs, quantizedMs, speedup, n  medians of n interleaved runs, and their ratio)";

constexpr const char* kCulpritDetails =
    R"(Compares what each layer makes in both models, in decibel of signal over noise (SQNR): 40 dB is an
error of 1 %, 20 dB of 10 %. Layers are matched by the names of their values.
Keys of --json:
  layers  the worst alone first: name, type, value, aloneDecibel (this layer alone quantized, reading
          float numbers), prefixDecibel (with everything before it quantized too)
  n       samples compared)";

constexpr const char* kCompareDetails =
    R"(Every model is held against the first one. Nodes are matched by name, then by operator, constants
and neighbours; constants are compared by the numbers they stand for. Answers need --data.
Keys of --json:
  models       the files
  table        properties that are not equal in all models: kind (fact, metadata, operators, layer),
               subject, what, values (one for each model, null where there is none); --csv writes it
  graphs       for each further model: numbers of nodes that are same, changed, removed, added, and
               nodes: fate, reference and model (name, type), changes (kind, what, before, after,
               and relative: |b - a| / |a| of weights with Euclidean norms)
  role, n, kind, testAccesses  with --data: samples used, how many, measured
  evaluations  of each model on labelled samples, as for evaluate
  changes      for each further model: agreement as for evaluate; accuracy (value, low, high at
               95 %: top-1 less that of the first model); classes with n, before, after (recall),
               lost, gained, difference, mcNemar (exact p), adjusted (p after Holm over all
               classes); lost, gained (right, then wrong, and the other way round) and moved (wrong
               in both): count and flips, at most 10,000: [sample, label, class from the first
               model, class from this one]
Series of --events: agreement of the second model over the number of samples.)";

constexpr const char* kCutDetails =
    R"(Removes the channels that a plan names and lets the network recover; prune chooses them instead.
The plan is a JSON object with "groups", a list of objects with "name" and "removed", a list of
channel numbers from 0; "index" tells groups of one name apart. What prune --json prints is one.
Accuracy (--data) is that of the validation samples. While finetune or distill trains,
FILE.STEP.checkpoint holds everything that --resume needs.
Series of --events: top1.before, top1.cut and top1.after over the samples measured, and those of train.
Keys of --json:
  before, after  parameters, bytes, macs, and with --data top1: value, low, high (95 %), n, kind;
                 cut: the same before recovery
  recovery       the steps
  file           the model written)";

constexpr const char* kNewDetails = R"(Keys of --json:
  file        the model written
  template    its family
  settings    of the family, as they were used; --recipe accepts them with "template"
  parameters  of the network, as inspect counts them
  macs        multiply-accumulates of one picture)";

constexpr const char* kTrainDetails = R"(Metrics and keys of --json:
  file        the trained model
  epoch       whose weights these are, from 1; epochs: how many were trained; endedEarly
  validation  top-1 accuracy of that epoch on validation samples: value, low and high (95 % after
              Wilson), n, and kind, which says whether the epoch was chosen by it
  test        the same of the written file, measured once on the test samples
  testAccesses, threads, precision (float32 or bfloat16)
  settings    as they were used; --recipe accepts them, with "data"
  history     of each epoch: loss, terms, learningRate, trainAccuracy (on augmented samples),
              validationAccuracy, validationLoss (cross-entropy), seconds, imagesPerSecond
Series of --events: loss, loss.TERM, learningRate, imagesPerSecond over the number of batches;
  batchesDone, trainLoss, trainAccuracy, validationLoss, validationAccuracy with Low and High over
  the epoch.
While it runs, FILE.checkpoint holds everything that --resume needs. SIGTERM and Ctrl+C save it
first; at the same number of threads, a continued run gives the same file, byte by byte. --finish
ends an interrupted run instead: the weights of its best epoch are written. Only one process at a
time may train towards a FILE.)";

constexpr const char* kDistillDetails =
    R"(The student is a file, a part of the teacher (--cut) or made from a template (--template). It
starts with the weights it has. Series of --events, over the epoch: teacherAccuracy,
teacherAgreement, disagreement (numbers of validation samples, at most 64), and those of train.
Keys of --json: those of train, and
  teacherAccuracy     of the teachers together on the validation samples
  teacherTest         of a single teacher on the test samples, measured once
  agreement           share of validation samples that get the same class from student and teacher
  disagreements       numbers of the validation samples that do not
  teacherAsked        training samples that the teachers were asked about
  teacherPasses       those that were computed; teacherPassesSaved: those that the memo knew
  parameters          of the student; teacherParameters: of the (first) teacher
  distillation        the losses with all their settings, and the layers that were paired)";

constexpr const char* kSearchDetails =
    R"(Tries networks of a space, keeps those that no other beats, and trains the best to the end.
Networks of a MODEL are its parts, with weights refitted to what the whole gives; those of a template
are trained for a short while. Accuracies compare within one depth only: candidates on --samples
validation samples, finalists on all of them. Finalists are also measured once on the test samples,
which no choice looks at. Half of --time belongs to the finalists.
Every trial is a line of DIR/trials.journal: a run that was stopped or killed goes on when the command
is repeated; --time, --trials, --budget and --objectives may then be others.
Series of --events: candidate, control and finalist (accuracy over the first cost), hypervolume over
the number of trials.
Keys of --json:
  folder, strategy, networks (of the whole space), trials, notes
  front       candidates that no other beats: number, origin (the strategy, or control: drawn by
              lot), bytes, parameters, macs, memory (computed), top1 (value, low, high at 95 %, n,
              kind), fidelity (how the weights came about), file, fileBytes, seconds, choices
  finalists   the same of networks that were trained to the end, with test; finalFront: those of them
              that no other beats
  hypervolume of the front, between 0 and 1: 1 would be no error at no cost; controlHypervolume: of
              the networks drawn by lot alone, control: how many those are)";

constexpr const char* kSteerDetails =
    R"(Writes DIR/steering.json, which a search reads before each network that it tries; what it
says outlives a kill. Limits given here hold until the search is started with another --budget.
Keys of --json: budget, finalists, forbidden (choices by gene): all that is asked for now)";

constexpr const char* kFrontDetails =
    R"(Reads the journal of a search, also while the search runs.
Keys of --json: trials (their number), front, finalists and finalFront as search prints them, and file
with --svg.)";

constexpr const char* kExportDetails =
    R"(Writes a temporary file, checks it, and only then gives it its name. A check that fails is named,
nothing is written, and the exit status is 1. The file is read again and held against the rules of
ONNX, its opset and weights are checked, a fresh session must give the outputs of the model bit by
bit, and a format that changes numbers must stay within --tolerance of the original. ONNX Runtime
loads and runs it where a Python has it. 16 validation samples (--data) or random inputs are used.
A C header is compiled instead, where there is a compiler, and its outputs are held against the model's.
Static integers are made by quantize first, for they need samples; export then writes them as they are.
Series of --events: check.ID, 1 passed, 0 failed, 0.5 skipped, over the number of the check.
Keys of --json:
  written   every check was passed or skipped
  checks    in their order: id, title, state (passed, failed, skipped) and finding
  sha256, fileBytes  of the file; weightsSha256, weightsBytes: of FILE's .data, where there is one
  inputs, n          what the outputs were compared on, and on how many
  format, file, notes)";

constexpr const char* kReportDetails =
    R"(One HTML file without scripts that needs no other file: figures before and after, the graph, every
layer, every class, samples, checks, machine. Accuracies need --data; they are those of the test
samples unless --role says otherwise, and choose nothing. The window also makes a PDF of it.
Keys of --json:
  file, bytes    the report
  after, before  file, fileBytes, sha256, parameters, macs, and medianMs of runs)";

constexpr const char* kProjectDetails =
    R"(Actions:
  create FOLDER                make a project in an empty or new folder
  list FOLDER                  all versions as a tree; deleted ones with --deleted
  show FOLDER ID               one version: figures, command, note
  add FOLDER MODEL             store a model, as an original or below --parent
  export FOLDER ID -o FILE     write a version's model to a file
  recipe FOLDER ID [-o FILE]   the way from the original to a version, for the verb recipe
  rename FOLDER ID NAME, note FOLDER ID TEXT, pin FOLDER ID, unpin FOLDER ID
  delete FOLDER ID, restore FOLDER ID   mark a version as deleted, and take the mark back
  tidy FOLDER                  remove deleted versions that no other comes from, for good
  check FOLDER                 compare every model with its hash; exit status 1 when one is damaged
Verbs that make a model store it by themselves with --project FOLDER. One process writes a project at
a time; others are refused with the name of that one.
Keys of --json:
  project   the folder
  versions  of list; version: of the other actions; each with id, parent, name, note, operation,
            command (verb and words), seed, tool, threads, created (UTC), model (SHA-256), bytes,
            isPinned, isDeleted, and metrics: name, value, kind, n, low, high (95 %)
  file      of export and recipe; recipe: the recipe itself
  removed, freedBytes, kept   of tidy; damaged: of check, id and fault)";

constexpr const char* kRecipeDetails =
    R"(Actions:
  list                        recipes that come with Espalier, and what each is for
  show RECIPE                 the steps of one
  run RECIPE MODEL -o FILE    go its steps from a model; on the model that it was recorded from it
                              gives the same bytes, with the same version of Espalier
RECIPE is a JSON file, as project recipe writes it, or the name of one that comes with Espalier. In the
words of a step stand {model} (what the step before made), {original}, {data} (of --data) and
{file N} for what else it reads. Recipes cannot name outputs. What a stopped run has made stays in
FILE.recipe, from where --resume goes on.
Keys of --json:
  recipes   of list: name, title, purpose, steps
  recipe    of show
  file      of run: the model; sha256; steps: verb, file, sha256, result, and isRepeated when the
            recipe was recorded from this model: whether the bytes are those of then)";

constexpr std::array kVerbs{
    Verb{ "inspect", "Show what a model consists of and what it costs", kInspectDetails,
          configureInspect },
    Verb{ "check", "Check a model, and a data set for it, and list what is wrong", kCheckDetails,
          configureCheck },
    Verb{ "run", "Run a model on files, or on random numbers, and show its outputs", kRunDetails,
          configureRun },
    Verb{ "evaluate",
          "Measure the accuracy of a model on a data set, or its agreement with another",
          kEvaluateDetails, configureEvaluate },
    Verb{ "profile", "Measure how long a model takes, end to end and by node", kProfileDetails,
          configureProfile },
    Verb{ "draw", "Draw the graph of a model as SVG", kDrawDetails, configureDraw },
    Verb{ "simplify", "Rewrite a model so that it does the same with fewer nodes", kSimplifyDetails,
          configureSimplify, true },
    Verb{ "groups", "List which channels move together, and which must stay and why",
          kGroupsDetails, configureGroups },
    Verb{ "sensitivity", "Measure what the network loses with the channels of each layer",
          kSensitivityDetails, configureSensitivity },
    Verb{ "prune", "Remove the channels that matter least", kPruneDetails, configurePrune, true },
    Verb{ "quantize", "Make a model smaller and faster by computing with integers",
          kQuantizeDetails, configureQuantize, true },
    Verb{ "verify", "Try a quantized model in ONNX Runtime: does it load, fuse, agree, gain",
          kVerifyDetails, configureVerify },
    Verb{ "culprit",
          "Rank the layers of a quantized model by how far they are from the float model",
          kCulpritDetails, configureCulprit },
    Verb{ "compare", "Show how models differ: figures, graph, weights, and answers on a data set",
          kCompareDetails, configureCompare },
    Verb{ "cut", "Remove the channels that a plan names, and recover", kCutDetails, configureCut,
          true },
    Verb{ "new", "Make an untrained network from a template", kNewDetails, configureNew },
    Verb{ "train", "Train a model on a data set", kTrainDetails, configureTrain, true },
    Verb{ "distill", "Teach a small network what a large one knows", kDistillDetails,
          configureDistill, true },
    Verb{ "search", "Search for networks that trade accuracy against cost best", kSearchDetails,
          configureSearch },
    Verb{ "front", "Show what a search has found", kFrontDetails, configureFront },
    Verb{ "steer", "Tell a search, also while it runs, where to look", kSteerDetails,
          configureSteer },
    Verb{ "export", "Write a model in the form that leaves the house, and prove the file",
          kExportDetails, configureExport },
    Verb{ "report", "Write what a model is, does and costs, against what it was", kReportDetails,
          configureReport },
    Verb{ "project", "Keep versions of models in a folder, with how each came about",
          kProjectDetails, configureProject },
    Verb{ "recipe", "Go the way from a model to a smaller one again, from any model",
          kRecipeDetails, configureRecipe },
    Verb{ "completion", "Print the completion script for a shell", "", configureCompletion },
    Verb{ "manual", "Print the manual page of this program for man", "", configureManual },
};

constexpr const char* kFooter =
    R"(Exit status: 0 done, 1 done and faults were found, 2 wrong usage, 3 bad model file, 4 not
supported, 5 bad data, 6 file cannot be read or written, 70 internal fault, 130 and 143 stopped by
SIGINT and SIGTERM.
With --events json, each line of the output is an object with an "event": progress (phase, fraction,
remainingSeconds), point (series, x, y: partial results), log (level, text), and in the end result
(the keys of --json) or error (code, message).)";

} // namespace

std::span<const Verb> verbs()
{
    return kVerbs;
}

CommandLine::CommandLine()
    : m_application("Espalier opens any ONNX model, shows it, runs it and measures it.",
                    "espalier-cli")
{
    m_application.require_subcommand(1);
    m_application.footer(kFooter);
    m_application.set_version_flag("--version", "espalier-cli " ESPALIER_VERSION);
    for (const Verb& verb : verbs())
        addVerb(verb);
}

void CommandLine::addVerb(const Verb& verb)
{
    CLI::App* const command = m_application.add_subcommand(verb.name, verb.help);
    VerbAction action = verb.configure(*command);
    if (verb.makesModel)
        action = storingVersions(*command, m_words, std::move(action));
    m_actions.emplace_back(command, std::move(action));
    command->footer(verb.details);
    command->add_flag("--json", m_isJson, "Print one JSON object");
    command->add_option("--events", m_events, "Print JSON lines while working")
        ->check(CLI::IsMember({ "json" }))
        ->type_name("json");
    command->add_option("--threads", m_threads, "Threads of the computation; 0: all processors")
        ->check(CLI::Range(0, 1024));
    command->add_flag("-q,--quiet", m_isQuiet, "Show no progress");
}

void CommandLine::parse(const std::vector<std::string>& words)
{
    m_words = words;
    // CLI11 takes words from the end.
    m_application.parse(std::vector<std::string>(words.rbegin(), words.rend()));
}

OutputMode CommandLine::mode() const
{
    if (!m_events.empty())
        return OutputMode::events;
    return m_isJson ? OutputMode::json : OutputMode::text;
}

const VerbAction& CommandLine::action() const
{
    for (const auto& [command, action] : m_actions)
        if (command->parsed())
            return action;
    throw core::InternalError("a verb was parsed");
}

} // namespace app
