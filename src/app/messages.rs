//! The words of the interface, from `assets/locales`. A build makes a struct with a field for every one, so that a
//! word that is not there does not compile.

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The messages as they read in the USA. They have a type of their own so that `Debug` does not recurse without end.
pub struct American(pub &'static Messages);

impl std::fmt::Debug for American {
    fn fmt(&self, printed: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        printed.write_str("American")
    }
}

impl PartialEq for Messages {
    /// There is one value for each language, so being the same is being at the same place.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// `template` with each `{name}` replaced by its value; a name without a value is left out.
pub fn interpolate(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, named)) = rest.split_once('{') {
        let (name, after) = named.split_once('}').unwrap_or((named, ""));
        text.push_str(before);
        text.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Several things in a row, as people say them: "one", "one and two", "one, two and three".
pub fn listing(words: &Messages, things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => interpolate(words.site_and, &[("first", &first.join(", ")), ("last", last)]),
    }
}

/// What stands before and after the first `{name}` of `template`. Without one, everything stands before.
pub fn around(template: &str) -> (&str, &str) {
    let (before, named) = template.split_once('{').unwrap_or((template, ""));
    (before, named.split_once('}').map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_in_wherever_they_stand() {
        assert_eq!(interpolate("{a} of {b}, {a}", &[("a", "one"), ("b", "{a}")]), "one of {a}, one");
        assert_eq!(interpolate("nothing to fill", &[("a", "one")]), "nothing to fill");
        assert_eq!(around("You lean towards {goal}."), ("You lean towards ", "."));
        assert_eq!(around("plain"), ("plain", ""));
    }
}
