//! A small server of static files that behaves as plain file hosts do, for previews and the browser tests.
//!
//! It answers GET and HEAD on this machine only, gives folders their `index.html` and unknown addresses `404.html`, and
//! sends the strictest policy that a host may set, so that a script or style which needs more is found here.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::marked::is_marked;
use crate::mime;
use crate::postbuild::hosting;
use crate::precompress::FORMS;

/// Headers of every answer, beside the policy: no guessing of types, and, as common free hosts do, leave for any page to
/// read the files, without which a sandboxed iframe could not load its own scripts.
const HEADERS: &str = "X-Content-Type-Options: nosniff\r\n\
     Access-Control-Allow-Origin: *\r\n\
     Connection: close\r\n";

/// No request line or header of a browser is longer.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A folder of files under a base path.
#[derive(Debug, Clone)]
pub struct Site {
    folder: PathBuf,
    base: String,
}

/// What a request gets.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// This file.
    File(PathBuf),
    /// Look there instead: a folder's address ends in a slash.
    Moved(String),
    /// There is nothing at this address.
    Unknown,
}

impl Site {
    /// A site in a folder, under `/` or a deeper path.
    ///
    /// # Errors
    /// When the folder has no `index.html`.
    pub fn new(folder: &Path, base: &str) -> Result<Self> {
        ensure!(folder.join("index.html").is_file(), "{} holds no site: run `cargo site build`", folder.display());
        let folder = folder.canonicalize().with_context(|| format!("cannot read {}", folder.display()))?;
        let base = match base.trim_matches('/') {
            "" => "/".to_owned(),
            inner => format!("/{inner}/"),
        };
        Ok(Self { folder, base })
    }

    /// The base path, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Answers requests until the process ends, each in a thread of its own.
    pub fn serve(&self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            let site = self.clone();
            // A browser that goes away in the middle of an answer is no fault of ours.
            thread::spawn(move || drop(site.converse(&stream)));
        }
    }

    fn converse(&self, mut stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // The rest of the head is read, or closing the connection would take the answer with it.
        let mut accepted = String::new();
        while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("accept-encoding")
            {
                accepted = value.to_ascii_lowercase();
            }
        }

        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if !matches!(method, "GET" | "HEAD") {
            return write!(stream, "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\n\r\n");
        }
        let (status, path) = match self.answer(target) {
            Answer::Moved(place) => {
                return write!(
                    stream,
                    "HTTP/1.1 301 Moved Permanently\r\nLocation: {place}\r\n{HEADERS}Content-Length: 0\r\n\r\n"
                );
            }
            Answer::File(path) => ("200 OK", path),
            Answer::Unknown => ("404 Not Found", self.folder.join("404.html")),
        };
        let name = path.to_string_lossy().into_owned();
        let kind = mime::of(&name);
        // What a page and a worker may load is theirs to say; of any other file nobody asks.
        let governs = kind.starts_with("text/html") || path.ends_with("sw.js");
        let policy =
            if governs { format!("Content-Security-Policy: {}\r\n", hosting::policy(None)) } else { String::new() };
        let keep = if is_marked(&name) { hosting::FOR_EVER } else { "no-cache" };
        let (encoding, body) = packed(&name, &accepted).map_or_else(
            || match fs::read(&path) {
                Err(_) if status.starts_with("404") => Ok((String::new(), b"Not found".to_vec())),
                body => body.map(|body| (String::new(), body)),
            },
            |(encoding, body)| Ok((format!("Content-Encoding: {encoding}\r\n"), body)),
        )?;
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{policy}{HEADERS}Cache-Control: {keep}\r\nVary: Accept-Encoding\r\n\
             {encoding}Content-Length: {}\r\n\r\n",
            body.len()
        )?;
        if method == "GET" { stream.write_all(&body) } else { Ok(()) }
    }

    /// What is at an address. Nothing outside the folder ever is.
    fn answer(&self, target: &str) -> Answer {
        let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
        let inner = match path.strip_prefix(self.base.as_str()) {
            Some(inner) => inner,
            None if format!("{path}/") == self.base => return moved(path, query),
            None => return Answer::Unknown,
        };
        let Some(relative) = safe(inner) else { return Answer::Unknown };
        let full = self.folder.join(relative);
        if full.is_file() {
            return Answer::File(full);
        }
        let page = full.join("index.html");
        match page.is_file() {
            true if path.ends_with('/') => Answer::File(page),
            true => moved(path, query),
            false => Answer::Unknown,
        }
    }
}

/// The smallest form of a file that lies beside it and is among the `accepted` ones, with what a browser calls that.
fn packed(name: &str, accepted: &str) -> Option<(&'static str, Vec<u8>)> {
    let accepts = |form: &str| {
        accepted.split(',').any(|one| {
            let (name, weight) = one.split_once(';').unwrap_or((one, ""));
            name.trim() == form && !matches!(weight.trim(), "q=0" | "q=0.0")
        })
    };
    let mut forms = FORMS.into_iter().filter(|(_, form)| accepts(form));
    forms.find_map(|(end, form)| Some((form, fs::read(format!("{name}.{end}")).ok()?)))
}

/// The same address with a slash at its end.
fn moved(path: &str, query: Option<&str>) -> Answer {
    Answer::Moved(query.map_or_else(|| format!("{path}/"), |query| format!("{path}/?{query}")))
}

/// A path from an address, when it leads nowhere but down.
fn safe(encoded: &str) -> Option<PathBuf> {
    let decoded = decode(encoded)?;
    if decoded.contains(['\0', '\\']) {
        return None;
    }
    let path = PathBuf::from(decoded);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// Replaces `%20` and its like; nothing when that is malformed or gives no text.
fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let (high, low) = (char::from(*tail.first()?), char::from(*tail.get(1)?));
            bytes.push((high.to_digit(16)? * 16 + low.to_digit(16)?) as u8);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
