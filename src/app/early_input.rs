//! What was already said on a page that stood there before the program ran: the page's form as the boot script found it, or
//! the query that the form sends where no script runs. Pure.

use super::address::Page;
use super::model::Model;
use super::msg::Msg;
use engine::atlas::{Atlas, GoalIx, Region};
use engine::quiz::Points;
use engine::routes::Start;
use engine::session::{Action, State};

/// What was said, as names and values of form fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlyInput {
    /// The fields in the form of a query: `region=us&start=runner&goal=producer&answer=4`. Unknown fields and values say nothing.
    pub fields: String,
    /// Whether the form was sent.
    pub sent: bool,
    /// Finds the element that had the focus, once the page is drawn anew.
    pub focus: Option<String>,
}

impl EarlyInput {
    /// `visit` with what was said taken up. Where a link's code has said something, it counts instead.
    #[must_use]
    pub fn told_to(&self, visit: Model, atlas: &Atlas) -> Model {
        if visit.state != State::default() {
            return visit;
        }
        let said = self.fields.split('&').filter_map(|field| event(atlas, field.split_once('=')?));
        said.fold(visit, |model, msg| model.update(msg))
    }

    /// What sending the form of `page` says, if it was sent.
    pub fn sending(&self, visit: &Model) -> Option<Msg> {
        match visit.page {
            _ if !self.sent => None,
            Page::Start if visit.state.known_goal.is_some() => Some(Msg::Open(Page::Result)),
            Page::Start => Some(Msg::Open(Page::Question(None))),
            Page::Question(_) => Some(Msg::Sent),
            _ => None,
        }
    }
}

/// What a field says.
fn event(atlas: &Atlas, (name, value): (&str, &str)) -> Option<Msg> {
    Some(match (name, value) {
        ("region", "uk") => Msg::Act(Action::ShowRegion(Region::Uk)),
        ("region", "us") => Msg::Act(Action::ShowRegion(Region::Us)),
        ("start", id) => Msg::Act(Action::StartFrom(Start::Role(atlas.role_by_id(id)?))),
        ("goal", id) => {
            let goal = atlas.goals.iter().position(|goal| goal.id == id)?;
            Msg::Act(Action::KnowGoal(Some(GoalIx::from(goal))))
        }
        ("answer", point) => Msg::Chose(Points::new(point.parse().ok()?)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::address::Address;
    use crate::app::guide::Guide;
    use std::rc::Rc;

    fn taken(page: Page, code: &str, fields: &str) -> Model {
        let guide = Rc::new(Guide::load().unwrap());
        let visit = Model::open(guide.clone(), &Address { page, code: code.into() });
        EarlyInput { fields: fields.into(), ..EarlyInput::default() }.told_to(visit, &guide.atlas)
    }

    #[test]
    fn what_a_form_says_is_taken_up() {
        let visit = taken(Page::Start, "", "region=us&start=runner&goal=producer");
        let atlas = Guide::load().unwrap().atlas;
        assert_eq!(visit.state.region, Region::Us);
        assert_eq!(visit.state.start, Start::Role(atlas.role_by_id("runner").unwrap()));
        assert_eq!(visit.state.known_goal.map(|goal| atlas.goal(goal).id.as_str()), Some("producer"));
        assert_eq!(visit.page, Page::Start);
        assert_eq!(taken(Page::Question(None), "", "answer=4").chosen, Points::new(4));
    }

    #[test]
    fn nonsense_says_nothing() {
        for fields in ["", "&&=", "region", "region=fr", "start=emperor", "goal=", "answer=6", "answer=x", "colour=red"]
        {
            let visit = taken(Page::Question(None), "", fields);
            assert_eq!((&visit.state, visit.chosen), (&State::default(), None), "{fields}");
        }
    }

    #[test]
    fn the_code_of_a_link_counts_before_a_form() {
        let us = taken(Page::Start, "", "region=us").address().code;
        assert_eq!(taken(Page::Start, &us, "region=uk&start=runner").address().code, us);
    }

    #[test]
    fn a_form_that_was_sent_goes_on() {
        let sent = EarlyInput { sent: true, ..EarlyInput::default() };
        let start = taken(Page::Start, "", "");
        assert_eq!(sent.sending(&start), Some(Msg::Open(Page::Question(None))));
        assert_eq!(sent.sending(&taken(Page::Start, "", "goal=director")), Some(Msg::Open(Page::Result)));
        assert_eq!(sent.sending(&taken(Page::Question(None), "", "")), Some(Msg::Sent));
        assert_eq!(EarlyInput::default().sending(&start), None);
    }
}
