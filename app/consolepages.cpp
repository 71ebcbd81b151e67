// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consolepages.h"

#include "ui/pages/guardrails/guardrailspage.h"
#include "ui/pages/learning/learningpage.h"
#include "ui/pages/pipeline/pipelinepage.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/traces/tracespage.h"

namespace ns::app {

void addPages(ui::MainWindow &window, console::Desk &desk, ui::Access access, ui::LastLook lastLook)
{
    window.addPage(std::make_unique<ui::TonightPage>(desk, window.actions(), std::move(lastLook)));
    window.addPage(std::make_unique<ui::ReviewPage>(desk, window.actions(), access));
    window.addPage(std::make_unique<ui::PipelinePage>(desk, window.actions()));
    window.addPage(std::make_unique<ui::TracesPage>(desk, window.actions()));
    window.addPage(std::make_unique<ui::GuardrailsPage>(desk, window.actions(), access));
    window.addPage(std::make_unique<ui::LearningPage>(desk, window.actions(), access));
}

} // namespace ns::app
