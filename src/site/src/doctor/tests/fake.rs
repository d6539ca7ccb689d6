//! A small healthy site, and a server that spoils its answers.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use super::super::client::Answer;
use super::faults::{Fault, set, spoil};

/// Where the site begins on its host.
pub const BASE: &str = "/careers/quiz/";

/// A request as the server sees it: its path, and whether it accepts brotli.
pub struct Request {
    pub path: String,
    pub packed: bool,
}

/// A name with the hash of its content.
fn marked(begin: &str, end: &str, content: &[u8]) -> String {
    format!("{begin}{:016x}{end}", ::atlas::content_hash(&[content]))
}

/// The files of a small site, whose pages name the address `origin`.
fn files(origin: &str) -> BTreeMap<String, Vec<u8>> {
    let script = |word: &str| format!("console.log('{word}');\n").repeat(60).into_bytes();
    let wasm = |size: usize| [b"\0asm\x01\0\0\0".as_slice(), &vec![7; size]].concat();
    let sheet = |word: &str| format!(".{word} {{ color: red }}\n").repeat(60).into_bytes();
    let mut files = BTreeMap::new();
    let mut name = |begin: &str, end: &str, content: Vec<u8>| {
        let name = marked(begin, end, &content);
        files.insert(name.clone(), content);
        name
    };
    let boot = name("boot-", ".js", script("boot"));
    let [quiz, quiz_wasm, quiz_css] =
        [name("quiz-", ".js", script("quiz")), name("quiz-", "_bg.wasm", wasm(900)), name("quiz-", ".css", sheet("q"))];
    let [whole, whole_wasm] = [name("crewpath-", ".js", script("whole")), name("crewpath_bg-", ".wasm", wasm(2000))];
    let icon = name("icon-", ".svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".to_vec());
    files.insert("details.en.0123456789abcdef.bin".to_owned(), vec![9; 700]);
    let (base, site) = (BASE, format!("{origin}{BASE}"));
    let page = |title: &str| {
        format!(
            "<!doctype html><html lang=en><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\
             <title>{title}</title><link rel=icon href={base}{icon}><link rel=stylesheet href=\"{base}{quiz_css}\">\
             <link rel=\"canonical\" href=\"{site}\"><link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}oembed.json\">\
             <script type=module src=\"{base}{boot}\" data-js={base}{quiz} data-wasm={base}{quiz_wasm} \
             data-whole-js={base}{whole} data-whole-wasm={base}{whole_wasm} \
             data-details={base}details.en.0123456789abcdef.bin data-worker={base}sw.js></script>{}",
            "<p>Some words.</p>".repeat(50)
        )
        .into_bytes()
    };
    for (path, title) in [("index.html", "Start"), ("question/index.html", "Question"), ("404.html", "Not here")] {
        files.insert(path.to_owned(), page(title));
    }
    for path in ["sw.js", "embed/crewpath.js", "embed/frame.js"] {
        files.insert(path.to_owned(), script(path));
    }
    for (path, text) in [
        ("robots.txt", "User-agent: *\n".to_owned()),
        ("sbom.cdx.json", "{}".to_owned()),
        ("embed/README.md", "# How\n".to_owned()),
        ("embed/crewpath.d.ts", "export {};\n".to_owned()),
        ("oembed.json", format!("{{\"type\":\"rich\",\"html\":\"<iframe src='{site}'></iframe>\"}}")),
    ] {
        files.insert(path.to_owned(), text.into_bytes());
    }
    files
}

/// The answer of a server without fault.
fn healthy(files: &BTreeMap<String, Vec<u8>>, request: &Request, query: &str) -> Answer {
    let mut answer = Answer { status: 200, ..Answer::default() };
    let inner = request.path.strip_prefix(BASE);
    let folder = format!("{}/", request.path);
    if folder == BASE || inner.is_some_and(|inner| files.contains_key(&format!("{inner}/index.html"))) {
        answer.status = 301;
        set(&mut answer, "location", &format!("{folder}{query}"));
        return answer;
    }
    let asked = inner.map(|inner| {
        if inner.is_empty() || inner.ends_with('/') { format!("{inner}index.html") } else { inner.to_owned() }
    });
    let (path, body) = asked.as_ref().and_then(|path| files.get_key_value(path)).unwrap_or_else(|| {
        answer.status = 404;
        files.get_key_value("404.html").unwrap()
    });
    let kept = if crate::marked::is_marked(path) { crate::postbuild::hosting::FOR_EVER } else { "no-cache" };
    for (name, value) in [
        ("content-type", crate::mime::of(path).to_owned()),
        ("cache-control", kept.to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("referrer-policy", "same-origin".to_owned()),
        ("permissions-policy", "usb=()".to_owned()),
        ("access-control-allow-origin", "*".to_owned()),
        ("content-security-policy", crate::postbuild::hosting::policy(None)),
        ("vary", "Accept-Encoding".to_owned()),
    ] {
        set(&mut answer, name, &value);
    }
    answer.body.clone_from(body);
    if request.packed && body.len() >= 512 {
        answer.body = ::compress::brotli(body, 5).unwrap();
        set(&mut answer, "content-encoding", "br");
    }
    answer
}

fn converse(mut stream: &TcpStream, files: &BTreeMap<String, Vec<u8>>, faults: &[Fault]) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut packed = false;
    while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
        packed |= line.to_ascii_lowercase().starts_with("accept-encoding:") && line.contains("br");
    }
    let target = first.split(' ').nth(1).unwrap_or_default();
    let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
    let request = Request { path: path.to_owned(), packed };
    let mut answer = healthy(files, &request, query);
    for fault in faults {
        spoil(*fault, &request, &mut answer);
    }
    write!(
        stream,
        "HTTP/1.1 {} Status\r\nConnection: close\r\nContent-Length: {}\r\n",
        answer.status,
        answer.body.len()
    )?;
    for (name, value) in &answer.headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    stream.write_all(&answer.body)
}

/// Serves the site with faults until the tests end, and returns its address.
pub fn serve(faults: Vec<Fault>) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let files = Arc::new(files(&origin));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            drop(converse(&stream, &files, &faults));
        }
    });
    format!("{origin}{BASE}")
}
