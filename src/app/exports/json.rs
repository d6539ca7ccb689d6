//! The plan as JSON, and back. The fields are told in `README.md`.
//!
//! Reader and writer know as much of JSON (RFC 8259) as a plan needs; a general one weighs 15 kB.

use super::sheet::{Kind, Sheet};
use engine::task_id::{TASK_ID_BITS, TaskId};
use std::fmt::Write as _;

/// Most objects and lists within one another that are read.
const DEEPEST: usize = 64;

/// The plan as JSON.
pub fn write(sheet: &Sheet) -> String {
    let mut file = String::from("{\n  \"crewpath_plan\": 1");
    for (key, text) in [("title", &sheet.title), ("address", &sheet.address), ("code", &sheet.code)] {
        file.extend([",\n  \"", key, "\": ", &quoted(text)]);
    }
    file += ",\n  \"steps\": [";
    for (place, step) in sheet.steps.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        let (role, title) = (quoted(&step.role), quoted(&step.title));
        file.extend([comma, "\n    {\n      \"role\": ", &role, ",\n      \"title\": ", &title]);
        file += ",\n      \"tasks\": [";
        for (place, line) in step.lines.iter().enumerate() {
            let comma = if place == 0 { "" } else { "," };
            let done = if line.done { "true" } else { "false" };
            file.extend([comma, "\n        { \"mark\": ", &line.mark.0.to_string(), ", \"kind\": \"", kind(line.kind)]);
            file.extend(["\", \"done\": ", done, ", \"text\": ", &quoted(&line.text), " }"]);
        }
        file += "\n      ]\n    }";
    }
    file += "\n  ]\n}\n";
    file
}

/// What a kind is called.
const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Task => "task",
        Kind::Takes => "takes",
        Kind::Look => "scheme",
    }
}

/// `text` as a JSON string.
pub fn quoted(text: &str) -> String {
    let mut string = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                string.push('\\');
                string.push(letter);
            }
            '\n' => string.push_str("\\n"),
            _ if letter < ' ' => {
                let _ = write!(string, "\\u{:04x}", u32::from(letter));
            }
            _ => string.push(letter),
        }
    }
    string.push('"');
    string
}

/// What is read of a plan in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The text of the first `code`, empty without one.
    pub code: String,
    /// Every object with a `mark` and a `done`, in order.
    pub ticks: Vec<(TaskId, bool)>,
}

/// Reads a plan.
///
/// # Errors
/// The line, from 1, where the text stops being JSON.
pub fn read(text: &str) -> Result<Read, usize> {
    let mut reader = Reader { text, at: 0, read: Read::default() };
    match reader.value(0).filter(|_| reader.space() && reader.at == text.len()) {
        Some(_) => Ok(reader.read),
        None => Err(text[..reader.at].matches('\n').count() + 1),
    }
}

/// A value, as far as it matters.
enum Value {
    Text(String),
    Number(u32),
    Flag(bool),
    Other,
}

/// Goes through the text once. Every method gives `None` where it is no JSON.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    read: Read,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Passes over white space. Always true, to stand in a condition.
    fn space(&mut self) -> bool {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        true
    }

    /// Takes `token` if it comes next, after white space.
    fn take(&mut self, token: &str) -> bool {
        let next = self.space() && self.rest().starts_with(token);
        if next {
            self.at += token.len();
        }
        next
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match self.rest().as_bytes().first()? {
            b'{' => self.object(depth),
            b'[' => {
                self.take("[");
                if self.take("]") {
                    return Some(Value::Other);
                }
                loop {
                    self.value(depth + 1)?;
                    if !self.take(",") {
                        break;
                    }
                }
                self.take("]").then_some(Value::Other)
            }
            b'"' => self.string().map(Value::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ => [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Other)]
                .into_iter()
                .find_map(|(word, value)| self.take(word).then_some(value)),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.take("{");
        let (mut mark, mut done) = (None, None);
        if self.take("}") {
            return Some(Value::Other);
        }
        loop {
            self.space();
            let key = self.string()?;
            self.take(":").then_some(())?;
            match (key.as_str(), self.value(depth + 1)?) {
                ("code", Value::Text(code)) if self.read.code.is_empty() => self.read.code = code,
                ("mark", Value::Number(number)) => {
                    mark = Some(TaskId(number)).filter(|mark| mark.0 < 1 << TASK_ID_BITS);
                }
                ("done", Value::Flag(flag)) => done = Some(flag),
                _ => {}
            }
            if !self.take(",") {
                break;
            }
        }
        self.read.ticks.extend(mark.zip(done));
        self.take("}").then_some(Value::Other)
    }

    fn string(&mut self) -> Option<String> {
        self.rest().starts_with('"').then_some(())?;
        self.at += 1;
        let mut text = String::new();
        loop {
            let letter = self.rest().chars().next()?;
            self.at += letter.len_utf8();
            match letter {
                '"' => return Some(text),
                '\\' => text.push(self.escape()?),
                _ if letter < ' ' => return None,
                _ => text.push(letter),
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        self.at += letter.len_utf8();
        Some(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let unit = self.unit()?;
                if (0xd800..0xdc00).contains(&unit) {
                    // The second half of a pair; half a pair alone is no text.
                    self.rest().starts_with("\\u").then_some(())?;
                    self.at += 2;
                    let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                    return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + low);
                }
                char::from_u32(unit)?
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let unit = u32::from_str_radix(digits, 16).ok()?;
        self.at += 4;
        Some(unit)
    }

    /// A number; what is not whole, or too large for a mark, is read and let go.
    fn number(&mut self) -> Option<Value> {
        let rest = self.rest();
        let end = rest.find(|letter: char| !matches!(letter, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
        let digits = &rest[..end.unwrap_or(rest.len())];
        let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let whole = whole.strip_prefix('-').unwrap_or(whole);
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let sound =
            is_digits(whole) && is_digits(part) && is_digits(exponent) && (whole == "0" || !whole.starts_with('0'));
        let (value, length) = (digits.parse().map_or(Value::Other, Value::Number), digits.len());
        self.at += length;
        sound.then_some(value)
    }
}
