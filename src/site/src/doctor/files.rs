//! Checks of each file: that it is there, of the right type, as it was built, compressed, and kept as long as it should be.

use super::client::Answer;
use super::finding::Finding;
use super::server::Topic;
use super::site::{Sample, Site};
use crate::marked::is_marked;

/// Below so many bytes a file is not compressed.
pub const SMALLEST: usize = 512;

/// How long a file that never changes should be kept at least, in seconds: 30 days.
const LONG: u64 = 30 * 24 * 60 * 60;

/// How long a page may be kept without asking, in seconds, before visitors notice: 10 minutes, as GitHub Pages has it.
const SHORT: u64 = 600;

/// How long is too long for a page, in seconds: a day.
const TOO_LONG: u64 = 24 * 60 * 60;

/// Names of files as a list in a sentence.
fn list(paths: &[&str]) -> String {
    match paths {
        [one] => format!("`{one}`"),
        [first, second] => format!("`{first}` and `{second}`"),
        [first, second, rest @ ..] => format!("`{first}`, `{second}` and {} more", rest.len()),
        [] => String::new(),
    }
}

/// A file's path, or what to call the start page.
fn name(sample: &Sample) -> &str {
    if sample.path.is_empty() { "the start page" } else { &sample.path }
}

/// The names of the samples of which something is true.
fn those(site: &Site, is_so: impl Fn(&Sample) -> bool) -> Vec<&str> {
    site.samples().filter(|sample| sample.plain.status == 200 && is_so(sample)).map(name).collect()
}

/// Whether all files are there.
pub fn there(site: &Site) -> Vec<Finding> {
    let (mut missing, mut extra) = (Vec::new(), Vec::new());
    for sample in site.samples().filter(|sample| sample.plain.status != 200) {
        let needed = is_marked(&sample.path) || sample.end() == "js";
        if needed { &mut missing } else { &mut extra }.push(name(sample));
    }
    let mut found = Vec::new();
    if !missing.is_empty() {
        found.push(Finding::error(
            Topic::Content,
            format!("{} cannot be fetched", list(&missing)),
            "the quiz, or a part of it, does not start",
        ));
    }
    if !extra.is_empty() {
        found.push(Finding::warning(
            Topic::Content,
            format!("{} cannot be fetched", list(&extra)),
            "nothing; people who embed the site or check it lack a file",
        ));
    }
    found
}

/// Whether a content type does for a kind of file.
fn suits(end: &str, kind: &str) -> bool {
    match end {
        "html" => kind == "text/html",
        "js" => matches!(kind, "text/javascript" | "application/javascript" | "application/x-javascript"),
        "css" => kind == "text/css",
        "wasm" => kind == "application/wasm",
        "svg" => kind == "image/svg+xml",
        "json" => kind.starts_with("application/") && kind.ends_with("json"),
        "txt" => kind == "text/plain",
        "md" | "ts" => kind.starts_with("text/"),
        // These are fetched as bytes; but text may be converted on the way.
        "bin" => !kind.starts_with("text/"),
        _ => true,
    }
}

/// Whether files come under types that browsers accept.
pub fn types(site: &Site) -> Vec<Finding> {
    let mut found = Vec::new();
    let notices = [
        (&["html"][..], true, "browsers save the page or show its source, instead of opening it"),
        (&["js"], true, "the quiz does not start: browsers refuse scripts of another type"),
        (&["css"], true, "pages have no style: browsers refuse sheets of another type"),
        (&["wasm"], false, "the quiz starts later: its program is compiled only once all of it has arrived"),
        (&["svg"], false, "the icon is missing"),
        (
            &["json", "txt", "md", "ts", "bin"],
            false,
            "whoever opens the file gets a download, or a wrong character here and there",
        ),
    ];
    for (ends, breaks, noticed) in notices {
        let wrong = |sample: &Sample| {
            let end = sample.end();
            ends.contains(&end) && (!suits(end, &sample.plain.kind()) || !suits(end, &sample.packed.kind()))
        };
        let names = those(site, wrong);
        if names.is_empty() {
            continue;
        }
        let kind = site.samples().find(|sample| name(sample) == names[0]).map(|sample| sample.packed.kind());
        let kind = kind.filter(|kind| !kind.is_empty()).unwrap_or_else(|| "no type at all".to_owned());
        let what = format!("{} sent as {kind}", list(&names));
        let new = if breaks { Finding::error } else { Finding::warning };
        found.push(new(Topic::Types, what, noticed));
    }
    if found.is_empty() {
        found.push(Finding::fine(Topic::Types, "every file has the right type"));
    }
    found
}

/// Whether the body that belongs to a name with a hash is that body. Only some names tell: the data's hash counts the atlas too.
fn is_its_own(path: &str, body: &[u8]) -> bool {
    let told = ["boot-", "quiz-", "crewpath-", "crewpath_bg-", "icon-"].iter().any(|begin| path.starts_with(begin));
    !told || path.contains(&format!("{:016x}", atlas::content_hash(&[body])))
}

/// Whether every file arrives as it was built, in either form.
pub fn content(site: &Site) -> Vec<Finding> {
    let unnamed = |sample: &Sample| {
        let plain = sample.plain.decoded();
        [&sample.plain, &sample.packed].into_iter().filter_map(Answer::decoded).any(|body| {
            let unpacked = compress::unpack_brotli(&body).or_else(|_| compress::unpack_gzip(&body)).unwrap_or_default();
            let was_plain = is_plain(sample, &body) && Some(&body) == plain.as_ref();
            !unpacked.is_empty() && !was_plain && is_plain(sample, &unpacked)
        })
    };
    let unnamed = those(site, unnamed);
    let changed = those(site, |sample| {
        let plain = sample.plain.decoded();
        plain.is_none() || plain != sample.packed.decoded() || !plain.is_some_and(|body| is_plain(sample, &body))
    });
    let changed: Vec<_> = changed.into_iter().filter(|name| !unnamed.contains(name)).collect();
    let mut found = Vec::new();
    if !unnamed.is_empty() {
        found.push(Finding::error(
            Topic::Compression,
            format!("{} sent compressed, without a `Content-Encoding` that says so", list(&unnamed)),
            "the quiz does not start: browsers take the bytes as they come",
        ));
    }
    if !changed.is_empty() {
        found.push(Finding::error(
            Topic::Content,
            format!(
                "{} not sent as built: the compressed and the plain form differ, or the name's hash is of other bytes",
                list(&changed)
            ),
            "the quiz does not start, or mixes two versions",
        ));
    }
    if found.is_empty() {
        found.push(Finding::fine(Topic::Content, "every file arrives as it was built"));
    }
    found
}

/// Whether a body can be what a file holds.
fn is_plain(sample: &Sample, body: &[u8]) -> bool {
    let begins = match sample.end() {
        "html" | "svg" => body.trim_ascii_start().starts_with(b"<"),
        "wasm" => body.starts_with(b"\0asm"),
        "js" | "css" | "json" | "txt" | "md" | "ts" => std::str::from_utf8(body).is_ok(),
        _ => true,
    };
    begins && is_its_own(&sample.path, body)
}

/// Whether what can be compressed is, and caches can tell the forms apart.
pub fn compression(site: &Site) -> Vec<Finding> {
    let shrinks = |sample: &Sample| {
        ["html", "js", "css", "wasm", "svg", "json", "txt", "bin"].contains(&sample.end())
            && sample.plain.decoded().is_some_and(|body| body.len() >= SMALLEST)
    };
    let is_bare = |sample: &Sample| shrinks(sample) && matches!(sample.packed.encoding().as_str(), "" | "identity");
    let bare = those(site, |sample| {
        is_bare(sample) && compress::gzip(&sample.packed.body).is_ok_and(|gz| gz.len() < sample.packed.body.len())
    });
    let gzip = those(site, |sample| shrinks(sample) && sample.packed.encoding().ends_with("gzip"));
    let forced = those(site, |sample| !matches!(sample.plain.encoding().as_str(), "" | "identity"));
    let blind = those(site, |sample| {
        let vary = sample.packed.all("vary").collect::<Vec<_>>().join(",").to_ascii_lowercase();
        sample.packed.encoding() != sample.plain.encoding() && !vary.contains("accept-encoding") && !vary.contains('*')
    });
    let mut found = Vec::new();
    if !bare.is_empty() {
        let sent: usize =
            site.samples().filter(|sample| bare.contains(&name(sample))).map(|sample| sample.packed.body.len()).sum();
        found.push(Finding::warning(
            Topic::Compression,
            format!("{} sent uncompressed: {} kB that could be about a third", list(&bare), sent / 1000),
            "the first question takes up to three times as long to come",
        ));
    }
    if !forced.is_empty() {
        found.push(Finding::warning(
            Topic::Compression,
            format!("{} sent compressed to those who ask for it plain", list(&forced)),
            "nothing in a browser; old programs and some proxies cannot read the files",
        ));
    }
    if !blind.is_empty() {
        found.push(Finding::warning(
            Topic::Compression,
            format!("{} sent in two forms without `Vary: Accept-Encoding`", list(&blind)),
            "behind a shared cache, some get a form that their browser cannot read",
        ));
    }
    if found.is_empty() {
        let form = if gzip.is_empty() { "brotli" } else { "gzip; brotli would take off another tenth or more" };
        found.push(Finding::fine(Topic::Compression, format!("everything is compressed ({form})")));
    }
    found
}

/// What a `Cache-Control` header asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Whether the server is asked each time.
    asks: bool,
    /// Whether nothing may be kept.
    never: bool,
    /// How long the file is kept without asking, in seconds.
    age: Option<u64>,
}

/// Reads a `Cache-Control` header.
pub fn kept(header: &str) -> Kept {
    let mut kept = Kept::default();
    for directive in header.split(',').map(|directive| directive.trim().to_ascii_lowercase()) {
        match directive.split_once('=') {
            None if directive == "no-cache" => kept.asks = true,
            None if directive == "no-store" => kept.never = true,
            Some(("max-age", age)) => kept.age = age.trim_matches('"').parse().ok(),
            _ => {}
        }
    }
    kept
}

/// Whether files whose names tell their content are kept, and all others are asked for.
pub fn caching(site: &Site) -> Vec<Finding> {
    let read = |sample: &Sample| kept(sample.packed.header("cache-control").unwrap_or_default());
    let brief = those(site, |sample| {
        let kept = read(sample);
        is_marked(&sample.path) && (kept.asks || kept.never || kept.age.is_none_or(|age| age < LONG))
    });
    let fresh = |sample: &Sample| {
        matches!(sample.path.as_str(), "" | "sw.js" | "embed/crewpath.js" | "embed/frame.js")
            && !read(sample).asks
            && !read(sample).never
    };
    let stale = those(site, |sample| fresh(sample) && read(sample).age.is_some_and(|age| age > TOO_LONG));
    let late = those(site, |sample| fresh(sample) && read(sample).age.is_none_or(|age| age > SHORT && age <= TOO_LONG));
    let mut found = Vec::new();
    if !stale.is_empty() {
        found.push(Finding::error(
            Topic::Caching,
            format!("{} kept for more than a day without asking", list(&stale)),
            "after an update they get the old page, whose files may be gone",
        ));
    }
    if !late.is_empty() {
        found.push(Finding::warning(
            Topic::Caching,
            format!("{} sent without `Cache-Control: no-cache`", list(&late)),
            "after an update some get the old page for a while, each browser for as long as it thinks fit",
        ));
    }
    if !brief.is_empty() {
        found.push(Finding::warning(
            Topic::Caching,
            format!("{} asked for again, although they never change", list(&brief)),
            "a second visit takes longer",
        ));
    }
    if found.is_empty() {
        found.push(Finding::fine(Topic::Caching, "files that never change are kept, the others are asked for"));
    }
    found
}
