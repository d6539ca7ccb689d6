//! "Did you mean …?", and lists of words as a sentence has them.

/// The fix for a misspelt word: the nearest of `known`, when one is near enough to be meant.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(|near| format!("did you mean `{near}`?"))
}

/// The nearest of `known` by edits (a swap of neighbours counts as one). Up to a third of the letters may be wrong, but
/// one always may; of equally near words the first in the alphabet is taken.
fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let most = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&lower, candidate), candidate))
        .filter(|&(distance, _)| distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The words in backticks, as a sentence lists them: "`a`, `b` or `c`".
pub fn list<'a>(words: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{} {last} {end}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{list, nearest};

    #[test]
    fn the_nearest_word_wins_and_far_words_do_not() {
        let known = ["production-secretary", "production-coordinator", "runner", "set"];
        assert_eq!(nearest("production-secretry", known), Some("production-secretary"));
        assert_eq!(nearest("Runner", known), Some("runner"));
        assert_eq!(nearest("rnuner", known), Some("runner"));
        assert_eq!(nearest("sets", known), Some("set"));
        assert_eq!(nearest("gaffer", known), None);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(["a"], "or"), "`a`");
        assert_eq!(list(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    }
}
