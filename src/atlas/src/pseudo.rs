//! Pseudo-languages: English made foreign, so that a screen shows at a glance what is hard-wired and what does not fit.
//!
//! `en-XA` puts accents on every letter and makes every text about 40 % longer; `en-XB` is the same, for a page that is
//! set from right to left. The tags are those that Android and Chromium use. They are never part of a release.

/// The pseudo-languages.
pub const PSEUDO: [&str; 2] = ["en-XA", "en-XB"];

/// How much is added to a text: two letters for each five.
const ADDED: (usize, usize) = (2, 5);

/// The letters a to z with accents, small then capital.
const SMALL: &str = "àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýž";
const CAPITAL: &str = "ÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ";

/// `text` in a pseudo-language: in brackets, accented, longer. Placeholders and variants in braces keep their braces.
pub fn speak(text: &str) -> String {
    let mut spoken = String::from("[");
    let mut letters = 0;
    // A placeholder's name is code; the two sides of a variant are words.
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').map_or(rest.len(), |at| open + at + 1);
        letters += accent(&rest[..open], &mut spoken);
        let inside = &rest[open..close];
        if inside.contains('|') {
            letters += accent(inside, &mut spoken) / 2;
        } else {
            spoken.push_str(inside);
        }
        rest = &rest[close..];
    }
    letters += accent(rest, &mut spoken);
    let added = (letters * ADDED.0).div_ceil(ADDED.1);
    for at in 0..added {
        // Words of six letters, so that lines can break.
        spoken.push(if at % 7 == 0 { ' ' } else { '~' });
    }
    spoken.push(']');
    spoken
}

/// A letter as it was before it was made foreign.
pub fn plain(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let at = |alphabet: &str| alphabet.chars().position(|one| one == letter);
    match (at(SMALL), at(CAPITAL)) {
        (Some(place), _) => char::from(b'a' + place as u8),
        (None, Some(place)) => char::from(b'A' + place as u8),
        (None, None) => letter,
    }
}

/// Adds `text` with accents and returns how many characters that were.
fn accent(text: &str, spoken: &mut String) -> usize {
    for letter in text.chars() {
        let (alphabet, first) = match letter {
            'a'..='z' => (SMALL, 'a'),
            'A'..='Z' => (CAPITAL, 'A'),
            _ => {
                spoken.push(letter);
                continue;
            }
        };
        let position = letter as usize - first as usize;
        spoken.push(alphabet.chars().nth(position).unwrap_or(letter));
    }
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_alphabets_are_whole() {
        assert_eq!((SMALL.chars().count(), CAPITAL.chars().count()), (26, 26));
    }

    #[test]
    fn braces_stay_and_everything_else_is_foreign() {
        assert_eq!(
            speak("Step {n}: {CV|resume}"),
            "[Šţéþ {n}: {ÇṼ|ŕéšûɱé} ~~~~~ ~]".replace(" ~~~~~ ~]", &tail("Step : ", "{CV|resume}"))
        );
    }

    #[test]
    fn every_letter_is_told_again() {
        let letters: String = ('a'..='z').chain('A'..='Z').collect();
        assert!(speak(&letters).chars().map(plain).collect::<String>().starts_with(&format!("[{letters}")));
    }

    fn tail(words: &str, variant: &str) -> String {
        let letters = words.chars().count() + variant.chars().count() / 2;
        let added = (letters * 2).div_ceil(5);
        let tildes: String = (0..added).map(|at| if at % 7 == 0 { ' ' } else { '~' }).collect();
        format!("{tildes}]")
    }

    #[test]
    fn texts_grow_by_two_fifths() {
        for text in ["Next", "Director, producer or screenwriter: which way, and how?"] {
            let (before, after) = (text.chars().count(), speak(text).chars().count());
            assert!(after * 10 >= before * 14 && after * 10 <= before * 14 + 40, "{before} to {after}");
        }
    }
}
