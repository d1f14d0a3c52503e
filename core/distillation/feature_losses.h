#pragma once

#include "core/base/parameters.h"
#include "core/distillation/feature_loss.h"

namespace core {

/// Channels of the two layers that a loss is made for.
struct FeaturePairShape
{
    int64_t studentChannels = 0;
    int64_t teacherChannels = 0;
    uint64_t seed = 0; ///< of weights that the loss learns
};

/// Mean square of r(student) - teacher, where r is a learned 1 x 1 convolution (Romero, Ballas,
/// Kahou, Chassang, Gatta, Bengio: "FitNets: hints for thin deep nets", ICLR 2015, equation 3, with
/// the mean instead of half the sum).
std::unique_ptr<FeatureLoss> makeHintLoss(const ParameterValues& values,
                                          const FeaturePairShape& shape);

/// Mean square of the difference of attention maps: squares averaged over the channels, as unit
/// vectors (Zagoruyko, Komodakis: "Paying more attention to attention", ICLR 2017, equation 2, as a
/// mean).
std::unique_ptr<FeatureLoss> makeAttentionTransferLoss(const ParameterValues& values,
                                                       const FeaturePairShape& shape);

/// Distances between samples and angles between triples of them are to be those of the teacher, on
/// layers averaged over the picture (Park, Kim, Lu, Cho: "Relational knowledge distillation", CVPR
/// 2019, equations 5 and 8). Angles are taken among the first 64 samples: their number grows with
/// the third power.
Parameters relationalParameters();
std::unique_ptr<FeatureLoss> makeRelationalLoss(const ParameterValues& values,
                                                const FeaturePairShape& shape);

} // namespace core
