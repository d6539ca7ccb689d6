//! What this device keeps of a visit, once the visitor asked for it. Pure; the storage is a port.
//!
//! A device keeps one code. Changes are kept only of the visit that the code is of: a link of somebody else, a sample or a
//! quiz begun anew is never written over it without being asked.

use super::msg::{Feedback, Msg};
use super::origin::Origin;

/// What is kept, and whether it is the open visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Autosave {
    /// What the device keeps, readable or not; nothing where it keeps nothing.
    pub stored: Option<String>,
    /// Whether it is the open visit, so that its changes are kept too.
    pub is_ours: bool,
}

impl Autosave {
    /// Everything said was replaced at once, by what has this code.
    pub fn meet(&mut self, code: &str) {
        self.is_ours = !code.is_empty() && self.stored.as_deref() == Some(code);
    }

    /// What the device keeps may have changed. What another tab keeps changes nothing of the open visit; where nothing is
    /// kept any more, this tab keeps nothing either.
    pub fn hear(&mut self, stored: Option<String>) {
        self.is_ours &= stored.is_some();
        self.stored = stored;
    }

    /// Whose visit `code` opens, which the app did not write into the address: what this device keeps is the visitor's own.
    pub fn origin(&self, code: &str) -> Origin {
        if code.is_empty() || self.stored.as_deref() == Some(code) { Origin::Own } else { Origin::Link }
    }

    /// Whether `code`, which the open visit has now, is to be kept in place of what is.
    pub fn wants(&self, code: &str) -> bool {
        self.is_ours && self.stored.as_deref() != Some(code)
    }
}

/// What an event is to a visit that may be kept.
#[derive(Clone, Copy)]
pub enum SavePolicy {
    /// It changes the visit.
    Changes,
    /// It puts another visit in its place.
    Replaces,
    /// It takes back a change, or another visit.
    TakesBack,
    /// It changes what is kept: whether to keep this visit is among it.
    Keeps(bool),
}

impl SavePolicy {
    /// What `event` is.
    pub fn of(event: &Msg) -> Self {
        match event {
            Msg::Entered(..) | Msg::Begun(..) => Self::Replaces,
            Msg::Turned(_, told) if matches!(**told, Feedback::Opened(..)) => Self::Replaces,
            Msg::Turned(_, told) if matches!(**told, Feedback::Undone) => Self::TakesBack,
            Msg::Feedback(told) => Self::Keeps(matches!(**told, Feedback::Kept)),
            _ => Self::Changes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keeping(stored: &str, code: &str) -> Autosave {
        let mut keeping = Autosave { stored: Some(stored.into()), is_ours: false };
        keeping.meet(code);
        keeping
    }

    #[test]
    fn only_changes_of_the_visit_that_is_kept_are_kept() {
        assert!(keeping("1own", "1own").wants("1own-changed"));
        assert!(!keeping("1own", "1own").wants("1own"), "nothing changed");
        for other in ["1friend", ""] {
            assert!(!keeping("1own", other).wants("1own-changed"), "{other}");
        }
        assert!(!keeping("", "").wants("1own"), "an empty store is nobody's");
    }

    #[test]
    fn another_tab_changes_nothing_here_unless_it_forgets() {
        let mut tab = keeping("1own", "1own");
        tab.hear(Some("1other".into()));
        assert!(tab.wants("1own-changed"), "last saved wins");
        tab.hear(None);
        assert!(!tab.wants("1own-changed"), "what was forgotten is not written again");
    }
}
