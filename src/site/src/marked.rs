//! Names that carry a mark of the file's content. Such a file never changes, so browsers may keep it for ever.

/// How many hexadecimal digits a mark has.
const DIGITS: usize = 16;

/// Whether the last part of a path carries a mark, such as `quiz-fc914caa9e9a7c5e_bg.wasm`.
pub fn is_marked(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let digits = |part: &str| part.len() == DIGITS && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    name.split(['-', '_', '.']).any(digits)
}

#[cfg(test)]
mod tests {
    use super::is_marked;

    #[test]
    fn a_mark_stands_alone_in_the_name() {
        for name in
            ["quiz-fc914caa9e9a7c5e_bg.wasm", "a/details.en.7aa97e5ab47ce7a1.bin", "icon-fa84b0bbc90fcb58.svg.br"]
        {
            assert!(is_marked(name), "{name}");
        }
        for name in [
            "sw.js",
            "role/runner/index.html",
            "fa84b0bbc90fcb58a.js",
            "fc914caa9e9a7c5e/index.html",
            "ABCDEF0123456789.js",
        ] {
            assert!(!is_marked(name), "{name}");
        }
    }
}
