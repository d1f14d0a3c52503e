#pragma once

#include "core/base/parameters.h"
#include "core/distillation/logit_loss.h"

namespace core {

/// T^2 / N * sum over samples of KL(p_teacher || p_student), p = softmax(z / T); by z_student:
/// T (p_student - p_teacher) / N (Hinton, Vinyals, Dean: "Distilling the knowledge in a neural
/// network", 2015, section 2.1).
Parameters softTargetParameters();
std::unique_ptr<LogitLoss> makeSoftTargetLoss(const ParameterValues& values);

/// T^2 / N * sum of a KL(b_teacher || b_student) + b KL(q_teacher || q_student), where b are the
/// probabilities of the right class and of all others, q those of the others among themselves
/// (Zhao, Cui, Song, Qiu, Liang: "Decoupled knowledge distillation", CVPR 2022, equation 7). The
/// probability of the others is taken from sums of exponentials, never as 1 - p, so that nothing
/// becomes log(0). Not defined for two classes, where there is one other.
Parameters decoupledParameters();
std::unique_ptr<LogitLoss> makeDecoupledLoss(const ParameterValues& values);

/// b (1 - mean over samples of r) + g (1 - mean over classes of r), times T^2, where r correlates
/// the probabilities of student and teacher (Huang, You, Wang, Qian, Xu: "Knowledge distillation
/// from a stronger teacher", NeurIPS 2022, equations 8 and 9). The sum over classes is left out in
/// batches of fewer than 64 samples, which say little about a class.
Parameters correlationParameters();
std::unique_ptr<LogitLoss> makeCorrelationLoss(const ParameterValues& values);

/// The temperature that soft probabilities are taken at.
Parameter temperatureParameter(double fallback);

} // namespace core
