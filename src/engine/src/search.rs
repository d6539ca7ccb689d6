//! Search over the names of roles: as you type, in any case, without accents, with a slip or two.
//!
//! Letters are folded by a small table of Latin ones; the tables of all scripts would weigh more in the browser than
//! the whole search. Other scripts are compared as they are written.

use crate::atlas::RoleIx;
use crate::content::core::Titles;
use crate::content::details::RoleDetail;

/// A role that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The role.
    pub role: RoleIx,
    /// The name that it was found by.
    pub name: &'a str,
    /// How good the match is; less is better.
    rank: usize,
}

/// The roles with a name that `typed` is, begins, is part of or nearly is, the best first; `None` when nothing to look
/// for was typed. Names are the titles of both regions and, where `details` are there, other names. Of two equally good
/// names a title comes first, then the role that comes first. Where something fits, what only nearly does stays away; and of
/// that a title keeps away other names, and whole words what only begins alike.
pub fn find<'a>(typed: &str, titles: &'a [Titles], details: Option<&'a [RoleDetail]>) -> Option<Vec<Hit<'a>>> {
    let typed = Typed::new(typed)?;
    let key = |name: &str, other: usize| match typed.rank(name)? {
        rank @ ..Typed::NEAR => Some(2 * rank + other),
        rank @ Typed::NEAR..Typed::VAGUE => Some(2 * Typed::NEAR + rank - Typed::NEAR + 2 * other),
        rank => Some(2 * rank + other),
    };
    let mut hits = best(titles, details, key);
    let kinds = [2 * Typed::NEAR, 2 * Typed::NEAR + 2, 2 * Typed::VAGUE];
    let kind = |hit: &Hit| kinds.iter().filter(|&&from| hit.rank >= from).count();
    if let Some(best) = hits.iter().map(kind).min() {
        hits.retain(|hit| kind(hit) == best);
    }
    crate::stable_sort::sort_by_key(&mut hits, |hit| (hit.rank, hit.role));
    Some(hits)
}

/// The roles, at most `most`, whose names come nearest to what was typed though none fits it: at least half of its letters
/// agree. The nearest come first.
pub fn nearest<'a>(typed: &str, titles: &'a [Titles], details: Option<&'a [RoleDetail]>, most: usize) -> Vec<Hit<'a>> {
    let wanted = words(typed);
    let letters: usize = wanted.iter().map(Vec::len).sum();
    let far = |name: &str, other: usize| {
        let name = words(name);
        let nearest = |word: &Vec<char>| name.iter().map(|of| distance_to_beginning(word, of)).min().unwrap_or(letters);
        let slips = wanted.iter().map(nearest).sum::<usize>();
        // Of two names that are equally near, the one with fewer other words.
        (2 * slips <= letters).then_some(2 * (8 * slips + name.len().min(7)) + other)
    };
    let mut hits = best(titles, details, far);
    crate::stable_sort::sort_by_key(&mut hits, |hit| (hit.rank, hit.role));
    hits.truncate(most);
    hits
}

/// Each role that `rank` ranks one of the names of, by the best of them. It is told whether the name is a title (0) or
/// another name (1).
fn best<'a>(
    titles: &'a [Titles],
    details: Option<&'a [RoleDetail]>,
    rank: impl Fn(&str, usize) -> Option<usize>,
) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    for (role, titles) in titles.iter().enumerate() {
        let also = details.and_then(|details| details.get(role)).map_or(&[][..], |detail| &detail.also[..]);
        let own = [(&titles.uk, 0), (&titles.us, 0)];
        let names = own.into_iter().chain(also.iter().map(|name| (name, 1)));
        let ranked = names.filter_map(|(name, other)| Some((rank(name, other)?, name)));
        if let Some((rank, name)) = ranked.min_by_key(|(rank, _)| *rank) {
            hits.push(Hit { role: RoleIx::from(role), name, rank });
        }
    }
    hits
}

/// Words that somebody typed to look for something.
pub struct Typed(Vec<Vec<char>>);

impl Typed {
    /// How many ranks there are.
    pub const RANKS: usize = 7;
    /// The first rank of a text that only nearly fits.
    pub const NEAR: usize = 4;
    /// The rank of a text with words that nearly begin as the typed ones, and go on.
    const VAGUE: usize = 6;

    /// The words in `text`; `None` where it has none.
    pub fn new(text: &str) -> Option<Self> {
        let words = words(text);
        (!words.is_empty()).then_some(Self(words))
    }

    /// How well a text fits, below [`Self::RANKS`], less is better; `None` if it does not.
    pub fn rank(&self, text: &str) -> Option<usize> {
        rank(&self.0, &words(text))
    }
}

/// How well a name matches, from 0 (it is what was typed) to 6 (words of it nearly begin so), by their words; `None` if it does not.
fn rank(wanted: &[Vec<char>], name: &[Vec<char>]) -> Option<usize> {
    if wanted == name {
        return Some(0);
    }
    let (last, before) = wanted.split_last()?;
    let whole = name.starts_with(before) && name.get(before.len()).is_some_and(|word| word.starts_with(last));
    let each = |found: fn(&[char], &[char]) -> bool| wanted.iter().all(|word| name.iter().any(|of| found(word, of)));
    let alike = wanted.len() == name.len() && wanted.iter().zip(name).all(|(word, of)| nearly_is(word, of));
    let fits = [whole, each(|word, of| of.starts_with(word)), each(part), alike, each(nearly_is), each(nearly_begins)];
    fits.iter().position(|&fits| fits).map(|place| place + 1)
}

/// Whether a word of three letters or more stands inside another; shorter ones stand in too many.
fn part(word: &[char], of: &[char]) -> bool {
    word.len() > 2 && of.windows(word.len()).any(|window| window == word)
}

/// How many slips a word's length allows: none in up to three letters, one in up to seven, two beyond.
const fn slips(word: &[char]) -> usize {
    match word.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Whether a word with the slips that it may have is another one.
fn nearly_is(word: &[char], of: &[char]) -> bool {
    distances(word, of).last().is_some_and(|&far| far <= slips(word))
}

/// Whether a word with the slips that it may have is the beginning of another one.
fn nearly_begins(word: &[char], of: &[char]) -> bool {
    distance_to_beginning(word, of) <= slips(word)
}

/// The least number of letters to change, add, leave out or swap with their neighbour to make `word` a beginning of `of`.
fn distance_to_beginning(word: &[char], of: &[char]) -> usize {
    distances(word, of).into_iter().min().unwrap_or(0)
}

/// The least number of such changes that make `word` each beginning of `of`, from none of it to all of it (Damerau's
/// distance, no letter touched twice).
fn distances(word: &[char], of: &[char]) -> Vec<usize> {
    let first: Vec<usize> = (0..=of.len()).collect();
    let (mut before, mut row) = (first.clone(), first);
    for (n, letter) in word.iter().enumerate() {
        let mut next = vec![n + 1];
        for (m, other) in of.iter().enumerate() {
            let mut least = (row[m] + usize::from(letter != other)).min(row[m + 1] + 1).min(next[m] + 1);
            if n > 0 && m > 0 && word[n - 1] == *other && of[m - 1] == *letter {
                least = least.min(before[m - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row
}

/// The words of a text, folded. Apostrophes belong to their word and are left out; other marks part words.
fn words(text: &str) -> Vec<Vec<char>> {
    let mut words = vec![Vec::new()];
    for letter in text.chars() {
        match letter {
            '\'' | '\u{2019}' | '\u{300}'..='\u{36f}' => {}
            '\u{0}'..='/' | ':'..='@' | '['..='`' | '{'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' => {
                words.push(Vec::new());
            }
            _ => words.extend_last(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Takes letters at the end of the last word.
trait Fold {
    fn extend_last(&mut self, letter: char);
}

impl Fold for Vec<Vec<char>> {
    fn extend_last(&mut self, letter: char) {
        let Some(word) = self.last_mut() else { return };
        match letter {
            'Æ' | 'æ' => word.extend(['a', 'e']),
            'Œ' | 'œ' => word.extend(['o', 'e']),
            'ß' => word.extend(['s', 's']),
            _ => word.push(plain(letter)),
        }
    }
}

/// Letters from U+00C0 to U+017F without their accents, small.
const PLAIN: &[u8; 192] = b"\
aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// A letter made small, without its accent.
fn plain(letter: char) -> char {
    let place = (letter as usize).checked_sub(0xc0).and_then(|place| PLAIN.get(place));
    place.map_or_else(|| letter.to_ascii_lowercase(), |&letter| char::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn titles(names: &[&str]) -> Vec<Titles> {
        names.iter().map(|&name| Titles { uk: name.into(), us: name.into() }).collect()
    }

    fn found(typed: &str, names: &[&str]) -> Vec<usize> {
        let titles = titles(names);
        find(typed, &titles, None).unwrap_or_default().iter().map(|hit| hit.role.at()).collect()
    }

    #[test]
    fn better_matches_come_first() {
        let names = ["Second assistant director", "Directors' assistant", "Director", "Art director", "Directing"];
        assert_eq!(found("director", &names), [2, 1, 0, 3], "what only nearly fits stays away");
        assert_eq!(found("assistant dir", &names), [0, 1]);
        assert_eq!(found("directors assistant", &names), [1]);
        assert_eq!(found("recto", &names), [0, 1, 2, 3]);
    }

    #[test]
    fn accents_case_and_marks_do_not_matter() {
        let names = ["Régisseur d'extérieurs", "Maquilleuse", "Œuvre", "Łódź grip"];
        assert_eq!(found("REGISSEUR dexterieurs", &names), [0]);
        assert_eq!(found("oeuv", &names), [2]);
        assert_eq!(found("lodz", &names), [3]);
        assert_eq!(find(" -'", &titles(&names), None), None);
    }

    #[test]
    fn slips_are_forgiven_by_length() {
        let names = ["Production coordinator", "Gaffer", "Grip"];
        assert_eq!(found("prodcution cordinator", &names), [0]);
        assert_eq!(found("gafer", &names), [1]);
        assert_eq!(found("grp", &names), [] as [usize; 0], "three letters allow no slip");
    }

    #[test]
    fn a_slip_in_a_title_comes_before_one_in_another_name_and_hides_what_is_further_off() {
        let names = ["Production runner", "Line producer", "Producer", "Production secretary"];
        assert_eq!(found("producr", &names), [2, 1]);
        assert_eq!(found("prodicti", &names), [0, 3], "the beginning of a word is enough where nothing is nearer");
        assert_eq!(found("produce", &names), [2, 1], "what fits hides what nearly does");
    }

    #[test]
    fn where_nothing_fits_the_nearest_names_are_offered() {
        let titles = titles(&["Gaffer", "Grip", "Production coordinator"]);
        let near = |typed| nearest(typed, &titles, None, 2).iter().map(|hit| hit.role.at()).collect::<Vec<_>>();
        assert_eq!(near("gahfr"), [0]);
        assert_eq!(near("prodaktion cordenetor"), [2]);
        assert_eq!(near("beekeeper"), [] as [usize; 0], "nothing is offered that has little to do with it");
    }

    proptest! {
        #[test]
        fn a_word_is_as_far_from_another_as_its_letters_differ(word in "[ab]{1,6}", other in "[ab]{1,6}") {
            // The plain definition, letter by letter, without a table.
            fn far(word: &[char], of: &[char]) -> usize {
                let ([letter, rest @ ..], [other, others @ ..]) = (word, of) else { return word.len() };
                let mut least = (far(rest, others) + usize::from(letter != other)).min(far(rest, of) + 1);
                least = least.min(far(word, others) + 1);
                if let ([a, b, rest @ ..], [c, d, others @ ..]) = (word, of) && (a, b) == (d, c) {
                    least = least.min(far(rest, others) + 1);
                }
                least
            }
            let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
            prop_assert_eq!(distance_to_beginning(&word, &other), far(&word, &other));
        }

        #[test]
        fn whatever_is_typed_nothing_breaks(typed in ".{0,30}", names in prop::collection::vec(".{0,30}", 0..4)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let hits = found(&typed, &names);
            prop_assert!(hits.len() <= names.len());
        }
    }
}
