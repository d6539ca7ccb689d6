//! How texts are set: capitals, full stops, tone. What breaks a convention is remarked on, never refused, since names
//! and abbreviations are written as they are.

/// What a text is, as far as its setting goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// An id: no words at all.
    Id,
    /// A web address: no words either.
    Address,
    /// As the author likes.
    Free,
    /// Words of the interface, with `{placeholders}`.
    Interface,
    /// A name, button or choice: begins with a capital, no full stop.
    Label,
    /// Part of a sentence or list: begins lower-case, no full stop.
    Phrase,
    /// Something to do: begins with a capital, no full stop.
    Task,
    /// One or more whole sentences.
    Sentence,
}

impl Style {
    /// Whether a visitor reads it.
    pub const fn is_read(self) -> bool {
        !matches!(self, Self::Id | Self::Address)
    }

    /// What is unusual about `text`, and the fix. The text is neither empty nor padded.
    pub fn remark(self, text: &str) -> Option<(&'static str, String)> {
        match self {
            Self::Id => None,
            Self::Address => plain_address(text),
            Self::Free | Self::Interface => exclaims(text),
            Self::Label | Self::Task => exclaims(text).or_else(|| ends_in_stop(text)).or_else(|| begins_small(text)),
            Self::Phrase => exclaims(text).or_else(|| ends_in_stop(text)).or_else(|| begins_capital(text)),
            Self::Sentence => exclaims(text).or_else(|| lacks_stop(text)).or_else(|| begins_small(text)),
        }
    }
}

fn plain_address(text: &str) -> Option<(&'static str, String)> {
    let whole = text.starts_with("https://") || text.starts_with("http://");
    (!whole).then(|| ("is not a web address", "begin it with https://".to_owned()))
}

fn exclaims(text: &str) -> Option<(&'static str, String)> {
    text.contains('!').then(|| ("exclaims", "put it calmly".to_owned()))
}

fn ends_in_stop(text: &str) -> Option<(&'static str, String)> {
    // "etc." and "U.S." end in a stop that belongs to them.
    let stop = text.ends_with('.') && !text.ends_with("etc.") && !text.ends_with(".S.");
    stop.then(|| ("is no sentence but ends in a full stop", "take the full stop out".to_owned()))
}

fn lacks_stop(text: &str) -> Option<(&'static str, String)> {
    let last = text.trim_end_matches([')', '"', '”', '’']);
    (!last.ends_with(['.', '?', '…'])).then(|| ("is a sentence without an end", "end it with a full stop".to_owned()))
}

fn begins_small(text: &str) -> Option<(&'static str, String)> {
    let small = text.chars().next().is_some_and(char::is_lowercase);
    small.then(|| ("begins with a small letter", "begin it with a capital".to_owned()))
}

/// A capital followed by small letters: an abbreviation may begin a phrase.
fn begins_capital(text: &str) -> Option<(&'static str, String)> {
    let mut letters = text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    capital.then(|| ("begins with a capital", "begin it with a small letter, unless it is a name".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::Style;

    #[test]
    fn each_style_keeps_its_own_convention() {
        let remark = |style: Style, text| style.remark(text).map(|(reason, _)| reason);
        assert_eq!(remark(Style::Phrase, "run errands"), None);
        assert_eq!(remark(Style::Phrase, "TV credits"), None);
        assert_eq!(remark(Style::Phrase, "Run errands"), Some("begins with a capital"));
        assert_eq!(remark(Style::Phrase, "run errands."), Some("is no sentence but ends in a full stop"));
        assert_eq!(remark(Style::Task, "ask for days"), Some("begins with a small letter"));
        assert_eq!(remark(Style::Sentence, "It helps"), Some("is a sentence without an end"));
        assert_eq!(remark(Style::Sentence, "Does it help?"), None);
        assert_eq!(remark(Style::Free, "Brilliant!"), Some("exclaims"));
        assert_eq!(remark(Style::Address, "example.org"), Some("is not a web address"));
    }
}
