//! Numbers and titles as people read them.

use super::platform::letters;

/// A span of time given in tenths of a year, such as "½–2" or "9–19", without the word for years.
pub fn years(min: u16, max: u16) -> String {
    let (low, high) = (year(min), year(max));
    if low == high { low } else { format!("{low}–{high}") }
}

/// A time in tenths of a year: none, to the quarter below one year, to the half below five, else whole.
fn year(tenths: u16) -> String {
    match tenths {
        0 => "0".into(),
        1..=3 => "¼".into(),
        4..=6 => "½".into(),
        7..=8 => "¾".into(),
        9..=49 => {
            let halves = (tenths + 2) / 5;
            let whole = halves / 2;
            if halves % 2 == 1 { format!("{whole}½") } else { whole.to_string() }
        }
        _ => ((tenths + 5) / 10).to_string(),
    }
}

/// Whether a span reads as a single year, for the choice of the word after it.
pub fn is_one_year(min: u16, max: u16) -> bool {
    min <= 12 && matches!(year(max).as_str(), "1" | "¼" | "½" | "¾")
}

/// `text` with its first letter made a capital.
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| letters::capital(first) + rest.as_str())
}

/// A title as it stands within a sentence: "runner", but still "TV producer" and "AP".
pub fn within(title: &str) -> String {
    let mut rest = title.chars();
    match (rest.next(), rest.clone().next()) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => letters::small(first) + rest.as_str(),
        _ => title.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_keep_their_capitals_where_they_are_names() {
        assert_eq!(within("Third assistant director"), "third assistant director");
        assert_eq!(within("TV producer"), "TV producer");
    }

    #[test]
    fn up_to_one_year_the_word_stays_single() {
        assert!(is_one_year(2, 10) && is_one_year(5, 5) && is_one_year(10, 10));
        assert!(!is_one_year(5, 20) && !is_one_year(10, 15));
    }

    #[test]
    fn years_read_as_people_say_them() {
        for (min, max, text) in
            [(2, 10, "¼–1"), (5, 20, "½–2"), (10, 10, "1"), (15, 30, "1½–3"), (92, 188, "9–19"), (48, 52, "5")]
        {
            assert_eq!(years(min, max), text);
        }
    }
}
