//! The result: where the visitor leans, how sure that is, why, how to get there, what to do first.

use crate::app::address::Page;
use crate::app::components::goal_bars::goal_bars;
use crate::app::components::host_links::links_for_step;
use crate::app::components::keep::keep;
use crate::app::components::labelled::labelled;
use crate::app::components::link::{Link, link};
use crate::app::components::note::note;
use crate::app::components::precedents::company;
use crate::app::components::radio::radio;
use crate::app::components::readiness::readiness;
use crate::app::components::replaced::replaced;
use crate::app::components::role_item::role_item;
use crate::app::components::route_choice::{letter, route_choice};
use crate::app::components::route_list::route_list;
use crate::app::components::route_map::route_map;
use crate::app::components::step_card::lead;
use crate::app::components::suits::why_it_suits;
use crate::app::components::ticks::ticks;
use crate::app::components::to_plan::to_plan;
use crate::app::components::waiting::waiting;
use crate::app::components::what_changed::change;
use crate::app::components::what_if::what_if;
use crate::app::components::why::why;
use crate::app::components::words_used::words_used;
use crate::app::element::{self, Element, el, empty, fragment};
use crate::app::ends::routes_title;
use crate::app::format::{capital, within};
use crate::app::messages::{around, interpolate};
use crate::app::msg::Msg;
use crate::app::origin::Origin;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::glossary::Shown;
use engine::outcome::{Opened, Outcome, most};
use engine::quiz::person_fit::Doubt;
use engine::quiz::verdict::{Certainty, FEWEST};
use engine::routes::{Filter, NoRoute, Route};
use engine::session::Action;
use yew::Html;

/// The result page.
pub fn result(cx: &PageContext) -> Html {
    let outcome = &cx.outcome();
    let explained = !outcome.reasons.is_empty();
    let beside = match outcome.verdict.leader() {
        Some(leader) if explained => why(cx, &outcome.reasons, leader),
        _ => fitting(cx, outcome),
    };
    let lean = el("div")
        .child(title(cx, outcome))
        .child(el("p").class("lead").text(&certainty(cx, outcome)))
        .child_opt(doubt(cx, outcome))
        .child_opt((outcome.answered > 0).then(|| goal_bars(cx, &outcome.verdict)))
        .child_opt(go_on(cx, outcome));
    el("div")
        .attr_dyn("class", format!("result goal-{}", cx.guide.atlas.goal(outcome.goal).id))
        .attr_dyn("data-fingerprint", format!("{:016x}", outcome.fingerprint()))
        .attr_dyn("data-code", cx.model.address().code)
        .child(el("div").class("result-top").child(lean).child(beside))
        .child_opt(ready(cx, outcome))
        .child(routes(cx, outcome))
        .child_opt(explained.then(|| fitting(cx, outcome)))
        .child(keep(cx, outcome))
        .child_opt(words_used(cx, &shown(outcome)))
        .into()
}

/// What the page shows of the atlas: the stops of the routes, the next step of the chosen one, and the jobs that suit.
fn shown(outcome: &Outcome) -> Vec<Shown> {
    let mut shown = Vec::new();
    for &role in outcome.routes.shown.iter().flat_map(|route| &route.roles).chain(&outcome.fitting) {
        shown.push(Shown::Line(role));
    }
    if let Some(route) = outcome.route() {
        shown.push(match route.moves.first() {
            Some(&step) if !route.from_outside => Shown::Step(step),
            _ => Shown::Entry(route.roles[0]),
        });
    }
    shown
}

/// The heading: where the visitor leans.
fn title(cx: &PageContext, outcome: &Outcome) -> Element {
    let words = cx.words();
    let (guide, verdict) = (&cx.guide, &outcome.verdict);
    let heading = el("h1").attr("tabindex", "-1");
    let is_own = cx.model.origin == Origin::Own;
    if let Some(goal) = cx.model.state.known_goal {
        return naming(cx, heading, if is_own { words.result_title_known } else { words.result_theirs_known }, goal);
    }
    let Some(leader) = verdict.leader() else { return heading };
    match (verdict.certainty, verdict.tied()[..].as_ref()) {
        (Certainty::Clear, _) if is_own => naming(cx, heading, words.result_title_clear, leader),
        (Certainty::Clear, _) => naming(cx, heading, words.result_theirs_clear, leader),
        (Certainty::Likely, _) if is_own => naming(cx, heading, words.result_title_likely, leader),
        (Certainty::Likely, _) => naming(cx, heading, words.result_theirs_likely, leader),
        (Certainty::TooClose, [first, second]) => {
            let pair = [("first", guide.goal_doing(*first)), ("second", guide.goal_doing(*second))];
            heading.text(&interpolate(words.result_title_close_two, &pair))
        }
        (Certainty::TooClose, _) => heading.text(words.result_title_close_all),
    }
}

/// `heading` with the words of `template` and in them the goal in its colour.
fn naming(cx: &PageContext, heading: Element, template: &str, goal: GoalIx) -> Element {
    let (before, after) = around(template);
    let class = format!("goal-name goal-{}", cx.guide.atlas.goal(goal).id);
    let name = el("span").attr_dyn("class", class).text(cx.guide.goal_doing(goal));
    heading.text(before).child(name).text(after)
}

/// How sure that is, in words.
fn certainty(cx: &PageContext, outcome: &Outcome) -> String {
    let words = cx.words();
    if outcome.answered == 0 {
        return words.result_sure_none.into();
    }
    let skipped = cx.model.state.answers.len() - outcome.answered;
    let agrees = cx.model.state.known_goal.map(|goal| outcome.verdict.leader() == Some(goal));
    let template = match (outcome.verdict.certainty, agrees) {
        (Certainty::TooClose, _) if skipped > outcome.answered => words.result_sure_skipped,
        (Certainty::TooClose, _) => words.result_sure_close,
        (_, Some(false)) => words.result_known_differs,
        (Certainty::Clear, Some(true)) => words.result_known_agrees_clear,
        (Certainty::Likely, Some(true)) => words.result_known_agrees_likely,
        (Certainty::Clear, None) => words.result_sure_clear,
        (Certainty::Likely, None) => words.result_sure_likely,
    };
    let name =
        |place: usize| outcome.verdict.ranking.get(place).map_or("", |standing| cx.guide.goal_doing(standing.goal));
    let counted = |count: usize, one: &str, many: &str| {
        if count == 1 { one.to_owned() } else { interpolate(many, &[("n", &count.to_string())]) }
    };
    let questions = counted(outcome.answered, words.result_one_question, words.result_many_questions);
    let answers = counted(outcome.answered, words.result_one_answer, words.result_many_answers);
    let skipped = counted(skipped, words.result_one_question, words.result_many_questions);
    let counts = [("questions", questions.as_str()), ("answers", &answers), ("skipped", &skipped)];
    let goals = [("first", name(0)), ("second", name(1)), ("third", name(2))];
    let said = capital(&interpolate(template, &[counts, goals].concat()));
    let rest = match (outcome.verdict.certainty, agrees) {
        (Certainty::TooClose, _) | (_, Some(_)) => return said,
        _ if outcome.second_leads => words.result_then,
        _ => words.result_then_close,
    };
    format!("{said} {}", capital(&interpolate(rest, &goals)))
}

/// What makes the answers doubtful, if anything does.
fn doubt(cx: &PageContext, outcome: &Outcome) -> Option<Element> {
    let words = cx.words();
    let text = match outcome.verdict.doubt? {
        Doubt::Dice => words.result_doubt_dice,
        Doubt::OneSided => words.result_doubt_one_sided,
    };
    Some(note(words.result_doubt, text))
}

/// What the visitor brings to the goal, once something is known of them.
fn ready(cx: &PageContext, outcome: &Outcome) -> Option<Html> {
    let goal = cx.model.state.known_goal.filter(|_| outcome.answered > 0)?;
    Some(readiness(cx, goal, &outcome.readiness))
}

/// The way to more answers, as long as questions are left.
fn go_on(cx: &PageContext, outcome: &Outcome) -> Option<Element> {
    let words = cx.words();
    if cx.model.state.answers.len() >= cx.guide.atlas.questions.len() {
        return None;
    }
    let page = Page::Question(None);
    let text = match (outcome.answered, cx.model.state.known_goal) {
        (0, Some(_)) => interpolate(words.result_known_quiz, &[("n", &most(&cx.model.state).to_string())]),
        (0, None) => words.result_first_questions.to_owned(),
        _ => words.result_more.to_owned(),
    };
    // Whoever passed over every question has been shown enough by the rule, but wants to go on all the same.
    let begun = !cx.model.state.answers.is_empty();
    let event = if begun { Msg::ActAndOpen(Action::GoOn, page) } else { Msg::Open(page) };
    let link = Link::to(Page::Question(None)).on(event).draw(cx, &text);
    let purpose = match outcome.verdict.certainty {
        _ if outcome.answered == 0 => None,
        // What is asked of somebody whose goal is clear is which jobs suit them.
        Certainty::Clear if cx.model.state.known_goal.is_none() => Some(words.result_to_know_jobs),
        _ => Some(words.result_to_be_surer),
    };
    let purpose = purpose.map(|purpose| element::text(&format!(" {purpose}")));
    Some(el("p").class("go-on").child(link).child_opt(purpose))
}

/// The routes to the goal: a choice, the map, the same as lists, and what to do first; then who went it, and what to change.
fn routes(cx: &PageContext, outcome: &Outcome) -> Element {
    let (shown, chosen) = (&outcome.routes.shown, outcome.chosen);
    let compare =
        (shown.len() > 1).then(|| el("p").class("to-compare").child(link(cx, Page::Compare, cx.words().compare_open)));
    let drawn = match outcome.routes.none_because {
        Some(because) => el("p").class("lead").text(&none_because(cx, because, &outcome.lift)).into(),
        None => fragment(vec![
            route_choice(cx, outcome, change(cx, outcome).as_ref()),
            el("p").class("route-opened").text(&why_open(cx, outcome)).into(),
            route_map(cx, shown, chosen),
            el("p").class("muted map-standing").text(cx.words().routes_standing).into(),
            compare.map_or_else(empty, Into::into),
            route_list(cx, shown),
        ]),
    };
    let route = outcome.route();
    el("section")
        .attr_dyn("class", format!("routes goal-{}", cx.guide.atlas.goal(outcome.goal).id))
        .attr("aria-labelledby", "routes")
        .child(routes_head(cx, outcome))
        .child(replaced(cx, outcome))
        .child(drawn)
        .child_opt(route.map(|route| {
            let next = next_step(cx, outcome.goal, route);
            el("div").class("onward").child(next).child(company(cx, route, outcome.goal))
        }))
        .child(what_if(cx, outcome, "h2"))
}

/// Why the open route is open, where the visitor did not choose it among several, and why it suits.
fn why_open(cx: &PageContext, outcome: &Outcome) -> String {
    let words = cx.words();
    let open = ("letter", letter(outcome.chosen));
    let several = outcome.routes.shown.len() > 1;
    let opened = match outcome.opened {
        Opened::SuitsBest if several => interpolate(words.result_opened_suits, &[open]),
        Opened::Quicker { than } => interpolate(words.result_opened_quicker, &[open, ("other", letter(than))]),
        Opened::Commoner { than } => interpolate(words.result_opened_commoner, &[open, ("other", letter(than))]),
        Opened::Balanced if several => {
            let balanced = interpolate(words.result_opened_balanced, &[open]);
            let later = interpolate(words.result_opened_later, &[("n", &FEWEST.to_string())]);
            if outcome.answered < FEWEST { format!("{balanced} {later}") } else { balanced }
        }
        _ => String::new(),
    };
    let suits = outcome.route().and_then(|route| why_it_suits(cx, route, letter(outcome.chosen)));
    format!("{opened} {}", suits.unwrap_or_default()).trim().to_owned()
}

/// From where to which goal the routes lead, and the way to another goal.
fn routes_head(cx: &PageContext, outcome: &Outcome) -> Element {
    let title = routes_title(cx, outcome.goal, &outcome.routes.shown);
    el("div")
        .class("routes-head")
        .child(el("h2").id("routes").attr("aria-live", "polite").text(&title))
        .child(goal_links(cx, outcome.goal))
}

/// Radio buttons that show the routes to another goal.
fn goal_links(cx: &PageContext, viewed: GoalIx) -> Element {
    let goals = (0..cx.guide.atlas.goals.len()).map(GoalIx::from);
    let links = goals.map(|goal| {
        let onchange = cx.on(move |_: yew::Event| Msg::Act(Action::ViewGoal(goal)));
        labelled(radio("viewed-goal", goal == viewed, onchange), cx.guide.goal_noun(goal))
            .attr_dyn("class", format!("goal-link goal-{}", cx.guide.atlas.goal(goal).id))
            .into()
    });
    el("fieldset").class("goal-links").child(el("legend").text(cx.words().result_view)).children(links)
}

/// Why there is no route, and what to do about it.
fn none_because(cx: &PageContext, because: NoRoute, lift: &[Filter]) -> String {
    let words = cx.words();
    match because {
        NoRoute::StartIsGoal => words.routes_start_is_goal.into(),
        NoRoute::GoalRuledOut => words.routes_goal_ruled_out.into(),
        NoRoute::NothingLeft if lift.is_empty() => words.routes_ladder_ends.into(),
        NoRoute::NothingLeft => {
            let mends = lift.iter().map(|filter| match filter {
                Filter::RuledOut => words.routes_lift_ruled_out,
                Filter::Sectors => words.routes_lift_sectors,
                Filter::Region => words.routes_lift_region,
            });
            [words.routes_nothing_left].into_iter().chain(mends).collect::<Vec<_>>().join(" ")
        }
    }
}

/// What to do first on the open route, and the way to its plan.
fn next_step(cx: &PageContext, goal: GoalIx, route: &Route) -> Html {
    let words = cx.words();
    let plan = cx.plan(route);
    let tasks = match plan.as_ref().and_then(|plan| plan.steps.first()) {
        Some(next) => ticks(cx, words.plan_tasks, words.plan_tasks_tick, &next.tasks),
        None => waiting(cx, &cx.details),
    };
    let to = route.roles[usize::from(!route.from_outside)];
    let by = route.moves.first().copied().filter(|_| !route.from_outside);
    el("section")
        .class("next-step")
        .child(el("h2").text(&interpolate(words.step_next_title, &[("role", &within(cx.title(to)))])))
        .child(lead(cx, by))
        .child(tasks)
        .child_opt(links_for_step(cx, by, to))
        .child(
            el("p")
                .class("next-buttons")
                .child(to_plan(cx, goal))
                .child(Link::to(Page::Route).class("side-button").draw(cx, words.routes_open)),
        )
        .into()
}

/// The jobs within reach that suit the visitor best.
fn fitting(cx: &PageContext, outcome: &Outcome) -> Html {
    let words = cx.words();
    let (title, lead) = match outcome.answered {
        0 => (words.result_fitting_none, words.result_fitting_lead_none),
        _ => (words.result_fitting, words.result_fitting_lead),
    };
    let items = outcome.fitting.iter().map(|&role| {
        let line = cx.role_detail(role).map(|detail| cx.say(&detail.line)).unwrap_or_default();
        role_item(cx, role, &line)
    });
    el("section")
        .class("fitting")
        .attr("aria-labelledby", "fitting")
        .child(el("h2").id("fitting").text(title))
        .child(el("p").class("muted").text(lead))
        .child(el("ul").children(items))
        .into()
}
