//! No text is empty, padded or broken over lines.

/// What is wrong with a text, and the fix.
pub fn blemish(text: &str) -> Option<(&'static str, String)> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Some(("is empty", "write it or take the key out".to_owned()));
    }
    if trimmed.len() != text.len() {
        return Some(("begins or ends with white space", "take the white space out".to_owned()));
    }
    if text.chars().any(char::is_control) {
        return Some(("has a line break or tab", "write it on one line".to_owned()));
    }
    text.contains("  ").then(|| ("has two spaces in a row", "leave one".to_owned()))
}
