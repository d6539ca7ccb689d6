//! Short names for what a program calls in its script. wasm-bindgen's own end in sixteen digits that nothing shrinks and
//! stand in both files: 3 kB of brotli before the first question, 4 kB in the whole app.

use anyhow::{Context, Result, ensure};

/// What a module begins with: its magic word and its version.
const HEAD: usize = 8;

/// The number of the section that lists what a module calls.
const IMPORTS: u8 = 2;

/// What stands before the number of a function's type.
const FUNCTION: u8 = 0;

/// A program with short names: its script and its module.
///
/// # Errors
/// When the module is none, or the script does not have each name once, as the name of a property.
pub fn shorten(script: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let (mut script, mut made) = (script.to_owned(), module.get(..HEAD).context("a module without a head")?.to_vec());
    let mut rest = &module[HEAD..];
    while let [kind, tail @ ..] = rest {
        rest = tail;
        let length = number(&mut rest)?;
        let mut section = take(&mut rest, length)?;
        let renamed = if *kind == IMPORTS { Some(rename(&mut section, &mut script)?) } else { None };
        let content = renamed.as_deref().unwrap_or(section);
        made.push(*kind);
        put(&mut made, content.len());
        made.extend_from_slice(content);
    }
    Ok((script, made))
}

/// The list of what a module calls, with short names, which the script then has as well.
fn rename(section: &mut &[u8], script: &mut String) -> Result<Vec<u8>> {
    let count = number(section)?;
    let mut made = Vec::new();
    put(&mut made, count);
    for place in 0..count {
        let from = text(section)?;
        let name = text(section)?;
        let kind = take(section, 1)?[0];
        ensure!(kind == FUNCTION, "a program asks for `{name}`, which is no function");
        let of_type = number(section)?;
        let short = short(place);
        *script = renamed(script, name, &short)?;
        for text in [from, &short] {
            put(&mut made, text.len());
            made.extend_from_slice(text.as_bytes());
        }
        made.push(kind);
        put(&mut made, of_type);
    }
    Ok(made)
}

/// A script in which the one property called `name` is called `short`.
fn renamed(script: &str, name: &str, short: &str) -> Result<String> {
    let is_whole = |&(at, _): &(usize, &str)| {
        let before = script[..at].chars().next_back();
        let after = script[at + name.len()..].chars().next();
        before.is_some_and(|c| matches!(c, '{' | ',' | ' ' | '\n')) && matches!(after, Some(':' | '('))
    };
    let found: Vec<_> = script.match_indices(name).filter(is_whole).collect();
    let [(at, _)] = found[..] else {
        anyhow::bail!("`{name}` is {} times in the script of its program, not once", found.len())
    };
    Ok([&script[..at], short, &script[at + name.len()..]].concat())
}

/// The name for the function at a place: letters alone.
fn short(place: usize) -> String {
    let letter = char::from(b'a' + (place % 26) as u8);
    if place < 26 { letter.to_string() } else { format!("{}{letter}", short(place / 26 - 1)) }
}

/// The next number, seven bits in a byte, as modules have them.
fn number(bytes: &mut &[u8]) -> Result<usize> {
    let mut value = 0;
    for shift in (0..).step_by(7) {
        let byte = take(bytes, 1)?[0];
        ensure!(shift < 35, "a number in a module is too long");
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    Ok(value)
}

/// Appends a number in the same form.
fn put(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// The next text.
fn text<'a>(bytes: &mut &'a [u8]) -> Result<&'a str> {
    let length = number(bytes)?;
    std::str::from_utf8(take(bytes, length)?).context("a name in a module is no text")
}

/// The next `length` bytes.
fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(length).context("a module that ends too soon")?;
    *bytes = rest;
    Ok(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that calls these functions, with one more section behind.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut section = vec![names.len() as u8];
        for name in names {
            for text in ["./a.js", name] {
                section.push(text.len() as u8);
                section.extend(text.bytes());
            }
            section.extend([FUNCTION, 3]);
        }
        let mut module = b"\0asm\x01\0\0\0\x02".to_vec();
        put(&mut module, section.len());
        module.extend(section);
        module.extend([10, 1, 0]);
        module
    }

    #[test]
    fn the_script_and_the_module_keep_saying_the_same() {
        let names = ["__wbg_add_0123456789abcdef", "__wbg_add_0123456789abcdef0"];
        let script =
            "let imports={\"./a.js\":{__wbg_add_0123456789abcdef:function(a){},__wbg_add_0123456789abcdef0:b}};";
        let (script, made) = shorten(script, &module(&names)).unwrap();
        assert_eq!(script, "let imports={\"./a.js\":{a:function(a){},b:b}};");
        assert_eq!(made, module(&["a", "b"]));
    }

    #[test]
    fn what_is_not_in_the_script_is_an_error() {
        let error = shorten("let imports={c:1};", &module(&["b"])).unwrap_err().to_string();
        assert_eq!(error, "`b` is 0 times in the script of its program, not once");
        let whole = module(&["b"]);
        assert!(shorten("{b:1}", &whole[..whole.len() - 1]).is_err());
    }

    #[test]
    fn no_two_places_have_one_name() {
        let names: std::collections::BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([short(0), short(25), short(26), short(702)], ["a", "z", "aa", "aaa"]);
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 127, 128, 300_000] {
            let mut bytes = Vec::new();
            put(&mut bytes, value);
            assert_eq!(number(&mut &bytes[..]).unwrap(), value);
        }
    }
}
