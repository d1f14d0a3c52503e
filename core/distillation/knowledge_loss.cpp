#include "core/distillation/knowledge_loss.h"

#include "core/distillation/logit_losses.h"

#include <array>

namespace core {

namespace {

Parameters none()
{
    return {};
}

constexpr std::array kLosses{
    KnowledgeLoss{ "soft-targets", "Soft targets",
                   "The student is to give every class the probability that the teacher gives it. "
                   "Simple and hard to beat.",
                   "Hinton, Vinyals, Dean 2015", 0.9, 0.1, 0, softTargetParameters,
                   makeSoftTargetLoss },
    KnowledgeLoss{ "decoupled", "Decoupled",
                   "Soft targets with a weight of its own for how the teacher ranks the wrong "
                   "classes. Needs labels and more than two classes.",
                   "Zhao, Cui, Song, Qiu, Liang 2022", 1, 1, 0.08, decoupledParameters,
                   makeDecoupledLoss },
    KnowledgeLoss{ "correlation", "Correlation (DIST)",
                   "The student is to rank classes and samples as the teacher does, at whatever "
                   "confidence. Suits a teacher that is much stronger.",
                   "Huang, You, Wang, Qian, Xu 2022", 1, 1, 0, correlationParameters,
                   makeCorrelationLoss },
    KnowledgeLoss{ "hint", "Hints (FitNets)",
                   "Layers of the student are to say what layers of the teacher say, through a "
                   "learned projection that is dropped afterwards.",
                   "Romero, Ballas, Kahou, Chassang, Gatta, Bengio 2015", 100, 1, 0, none, nullptr,
                   makeHintLoss },
    KnowledgeLoss{ "attention", "Attention transfer",
                   "The student is to look where the teacher looks.", "Zagoruyko, Komodakis 2017",
                   1000, 1, 0, none, nullptr, makeAttentionTransferLoss },
    KnowledgeLoss{ "relational", "Relations (RKD)",
                   "Samples are to lie as far and in such angles from each other as they do for "
                   "the teacher.",
                   "Park, Kim, Lu, Cho 2019", 1, 1, 0, relationalParameters, nullptr,
                   makeRelationalLoss },
};

constexpr Catalog<KnowledgeLoss> kCatalog("knowledge loss", kLosses);

} // namespace

const Catalog<KnowledgeLoss>& knowledgeLosses()
{
    return kCatalog;
}

} // namespace core
