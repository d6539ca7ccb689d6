//! The page around ours, where Crewpath is embedded: what it asks a visit to begin with, the links of its own that it
//! wants shown, and what it is told. Pure text in and out; messages and the frame are in `assets/embed/frame.js`, which
//! shares three attributes of the app's root with `platform::host`.

use engine::atlas::{Atlas, MoveKind, Region};
use engine::outcome::{Outcome, most};
use engine::quiz::verdict::Certainty;
use engine::routes::Start;
use engine::session::{Action, State, apply};

/// Most links of a host that are shown.
pub const MOST_LINKS: usize = 60;

/// Most letters of a link's text.
pub const MOST_TEXT: usize = 80;

/// The way into the industry, which is a step that no move stands for.
pub const ENTRY: &str = "entry";

/// A start from outside the industry.
const OUTSIDE: &str = "outside";

/// What a link of a host is for, by the id of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'t> {
    /// A role.
    Role(&'t str),
    /// A kind of step, as [`step`] names it, or [`ENTRY`].
    Step(&'t str),
    /// A topic of the atlas.
    Topic(&'t str),
}

/// A link that a host wants shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostLink<'t> {
    /// Where it belongs.
    pub about: About<'t>,
    /// A whole address that begins with `https://` or `http://`.
    pub href: &'t str,
    /// What it is called; at most [`MOST_TEXT`] letters.
    pub text: &'t str,
}

/// The links of `lines`: on each, `role`, `step` or `topic`, its id, the address and the text, with tabs between. A line
/// that is anything else is passed over, and so is what comes after [`MOST_LINKS`].
pub fn links(lines: &str) -> impl Iterator<Item = HostLink<'_>> {
    lines.lines().filter_map(link).take(MOST_LINKS)
}

/// The link of a line.
fn link(line: &str) -> Option<HostLink<'_>> {
    let mut parts = line.splitn(4, '\t');
    let (sort, id, href, text) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let about = match sort {
        "role" => About::Role(id),
        "step" => About::Step(id),
        "topic" => About::Topic(id),
        _ => return None,
    };
    let safe = href.starts_with("https://") || href.starts_with("http://");
    let fits = !text.trim().is_empty() && text.chars().count() <= MOST_TEXT && !text.contains(char::is_control);
    (safe && fits).then_some(HostLink { about, href, text })
}

/// The id by which a host names a kind of step.
pub const fn step(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Promotion => "promotion",
        MoveKind::Sideways => "sideways",
        MoveKind::OwnProjects => "own-projects",
        MoveKind::Training => "training",
    }
}

/// The state that a visit begins with where a host asks for it: `query` has any of `goal`, `start` and `region`, by their
/// ids; a start may be `outside`. What the atlas does not know counts for nothing. `state` is what there was before, of
/// which only the region stays.
pub fn begun(atlas: &Atlas, state: &State, query: &str) -> State {
    let wishes = fields(query).filter_map(|(name, id)| wish(atlas, name, id));
    wishes.fold(apply(state, Action::StartOver), |state, wish| apply(&state, wish))
}

/// What `query` asks for that no visit can begin with, a line each for the host.
pub fn unmet(atlas: &Atlas, query: &str) -> String {
    let unmet = fields(query).filter(|(name, id)| wish(atlas, name, id).is_none());
    unmet.map(|(name, id)| ["\nunknown ", name, " ", id].concat()).collect()
}

/// The names and values of a query.
fn fields(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter_map(|field| field.split_once('='))
}

/// What a field of a query asks for, if there is such a thing.
fn wish(atlas: &Atlas, name: &str, id: &str) -> Option<Action> {
    match (name, id) {
        ("goal", id) => Some(Action::KnowGoal(Some(atlas.goal_by_id(id)?))),
        ("start", OUTSIDE) => Some(Action::StartFrom(Start::Outside)),
        ("start", id) => {
            Some(Action::StartFrom(Start::Role(atlas.role_by_id(id).filter(|&role| atlas.leads_on(role))?)))
        }
        ("region", "uk") => Some(Action::ShowRegion(Region::Uk)),
        ("region", "us") => Some(Action::ShowRegion(Region::Us)),
        _ => None,
    }
}

/// What a host is told at a question: how many were shown and left, and how many there are at most.
pub fn progress(state: &State) -> String {
    format!("progress {} {}", state.answers.len(), most(state))
}

/// What a host is told at a result: the goal, how sure that is, and the roles of each route. No answer is in it.
pub fn finished(atlas: &Atlas, state: &State, outcome: &Outcome) -> String {
    let certainty = match outcome.verdict.certainty {
        _ if state.known_goal.or(state.viewed_goal).is_some() => "chosen",
        Certainty::Clear => "clear",
        Certainty::Likely => "likely",
        Certainty::TooClose => "close",
    };
    let roles = outcome
        .routes
        .shown
        .iter()
        .map(|route| route.roles.iter().map(|&role| atlas.role(role).id.as_str()).collect::<Vec<_>>().join(","));
    format!("finished {} {certainty} {}", atlas.goal(outcome.goal).id, roles.collect::<Vec<_>>().join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::guide::Guide;
    use engine::code::{decode, encode};
    use proptest::prelude::*;

    #[test]
    fn a_host_s_wishes_are_where_the_visit_begins() {
        let atlas = Guide::load().unwrap().atlas;
        let state = begun(&atlas, &State::default(), "goal=producer&start=runner&region=us");
        assert_eq!(state.known_goal, atlas.goal_by_id("producer"));
        assert_eq!(state.start, Start::Role(atlas.role_by_id("runner").unwrap()));
        assert_eq!(state.region, Region::Us);
        assert!(state.answers.is_empty());
        let other = begun(&atlas, &state, "start=outside");
        assert_eq!(other, State { region: Region::Us, ..State::default() }, "wishes replace those before");
    }

    #[test]
    fn a_wish_that_no_visit_can_begin_with_is_named() {
        let atlas = Guide::load().unwrap().atlas;
        let named = unmet(&atlas, "goal=producr&start=nobody&region=fr");
        assert_eq!(named, "\nunknown goal producr\nunknown start nobody\nunknown region fr");
        assert_eq!(unmet(&atlas, "goal=producer&start=outside&region=us"), "");
    }

    #[test]
    fn links_keep_their_order_and_leave_out_what_could_run() {
        let lines = "role\trunner\thttps://a.example/\tRun\nstep\tentry\tjavascript:alert(1)\tNo\n\
                     topic\tjobs\thttp://b.example/?q=1#x\tPaid jobs\nplace\tx\thttps://a.example/\tNo\ntopic\tjobs\thttps://a.example/";
        let found: Vec<_> = links(lines).collect();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].about, About::Role("runner"));
        assert_eq!((found[1].about, found[1].text), (About::Topic("jobs"), "Paid jobs"));
    }

    proptest! {
        #[test]
        fn any_wish_gives_a_state_without_answers_whose_code_reads_back(
            query in "((goal|start|region|x)=(producer|runner|us|uk|outside|director|[a-z%&=-]{0,9})&?){0,4}|\\PC*",
        ) {
            let atlas = Guide::load().unwrap().atlas;
            let state = begun(&atlas, &State::default(), &query);
            prop_assert!(state.answers.is_empty() && state.ticked.is_empty());
            prop_assert_eq!(decode(&atlas, &encode(&atlas, &state)).unwrap().state, state);
        }

        #[test]
        fn nothing_but_web_addresses_and_short_lines_of_text_come_out_of_nonsense(
            lines in "((role|step|topic|\\PC{0,5})\t\\PC{0,9}\t(https://|http://|javascript:|data:)?\\PC{0,20}\t?[\\PC\u{7}]{0,90}\n?){0,80}",
        ) {
            let found: Vec<_> = links(&lines).collect();
            prop_assert!(found.len() <= MOST_LINKS);
            for link in found {
                prop_assert!(link.href.starts_with("https://") || link.href.starts_with("http://"));
                prop_assert!(link.text.chars().count() <= MOST_TEXT && !link.text.chars().any(char::is_control));
            }
        }
    }

    #[test]
    fn what_a_host_is_told_names_goal_and_routes_and_holds_no_code() {
        let guide = Guide::load().unwrap();
        let state = begun(&guide.atlas, &State::default(), "goal=producer&start=runner");
        let outcome = Outcome::new(&guide.atlas, &guide.bank, &state);
        let told = finished(&guide.atlas, &state, &outcome);
        assert!(told.starts_with("finished producer chosen runner,"), "{told}");
        assert_eq!(told.split(';').count(), outcome.routes.shown.len());
        assert!(!told.contains(&encode(&guide.atlas, &state)));
    }
}
