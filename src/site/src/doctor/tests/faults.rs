//! Every fault that the doctor can find, once.

use super::super::client::Answer;
use super::super::finding::Level::{self, Error, Warning};
use super::super::server::Topic::{
    self, Caching, Compression, Content, Folders, Framing, Headers, Missing, OEmbed, Policy, Sandbox, Types,
};
use super::fake::{BASE, Request};

/// A fault: the files that have it, by the end of their path or a part that ends in a hyphen, and what is wrong.
pub type Fault = (&'static str, Change);

/// What a fault does to an answer.
#[derive(Debug, Clone, Copy)]
pub enum Change {
    Status(u16),
    /// A header set to a value.
    Set(&'static str, &'static str),
    /// A header beside those of the same name.
    Add(&'static str, &'static str),
    Unset(&'static str),
    /// Another body, sent plain.
    Body(&'static str),
    /// Another body, only where it is compressed.
    Packed(&'static str),
    /// The right body, never compressed.
    Unpacked,
    /// The right body, always compressed.
    AlwaysPacked,
}
use Change::{Add, AlwaysPacked, Body, Packed, Set, Status, Unpacked, Unset};

/// A fault, and what is found of it: topic, level, and some of the words.
pub type Case = (Fault, Topic, Level, &'static str);

/// The name of the header with the policy.
const CSP: &str = "content-security-policy";

/// All of them.
pub const CASES: [Case; 37] = [
    (("frame.js", Status(404)), Content, Error, "`embed/frame.js` cannot be fetched"),
    (("sbom.cdx.json", Status(404)), Content, Warning, "`sbom.cdx.json` cannot be fetched"),
    ((".js", Set("content-type", "text/plain")), Types, Error, "sent as text/plain"),
    ((".css", Unset("content-type")), Types, Error, "sent as no type at all"),
    ((".wasm", Set("content-type", "text/plain")), Types, Warning, "sent as text/plain"),
    ((".svg", Set("content-type", "text/xml")), Types, Warning, "sent as text/xml"),
    ((".d.ts", Set("content-type", "video/mp2t")), Types, Warning, "sent as video/mp2t"),
    ((".wasm", Unset("content-encoding")), Compression, Error, "without a `Content-Encoding`"),
    (("boot-", Packed("another")), Content, Error, "not sent as built"),
    (("boot-", Body("console.log(1)")), Content, Error, "the name's hash is of other bytes"),
    (("no-such-page/", Unpacked), Compression, Warning, "404.html sent uncompressed"),
    ((".wasm", Unpacked), Compression, Warning, "sent uncompressed"),
    (("sw.js", AlwaysPacked), Compression, Warning, "to those who ask for it plain"),
    (("", Unset("vary")), Compression, Warning, "without `Vary"),
    ((BASE, Set("cache-control", "max-age=604800")), Caching, Error, "kept for more than a day"),
    (("sw.js", Unset("cache-control")), Caching, Warning, "`sw.js` sent without `Cache-Control"),
    ((".wasm", Set("cache-control", "max-age=60")), Caching, Warning, "although they never change"),
    (("question/", Status(403)), Folders, Error, "answers with status 403"),
    (("question", Status(403)), Folders, Warning, "answers with status 403 instead"),
    (("question", Set("location", "http://localhost:1/q/")), Folders, Error, "leads to http://localhost:1/"),
    (("/quiz", Set("location", BASE)), Folders, Warning, "drops the query"),
    (("no-such-page/", Status(200)), Missing, Error, "answers with status 200"),
    (("no-such-page/", Status(403)), Missing, Warning, "status 403 instead of 404"),
    (("no-such-page/", Body("Not found")), Missing, Warning, "another page than 404.html"),
    (("", Unset("x-content-type-options")), Headers, Warning, "missing: X-Content-Type-Options"),
    (("", Set("x-frame-options", "SAMEORIGIN")), Framing, Error, "`X-Frame-Options: SAMEORIGIN`"),
    (("", Add(CSP, "frame-ancestors 'self'")), Framing, Error, "`frame-ancestors`"),
    (("", Set("cross-origin-resource-policy", "same-origin")), Framing, Error, "`Cross-Origin-Resource-Policy: same"),
    (("", Set(CSP, "script-src 'self'")), Policy, Error, "lacks 'wasm-unsafe-eval'"),
    (("", Add(CSP, "default-src 'self' 'wasm-unsafe-eval'; style-src a.example")), Policy, Error, "style-src forbids"),
    (("", Add(CSP, "sandbox allow-forms")), Policy, Error, "sandbox allows only"),
    (("", Add(CSP, "trusted-types other")), Policy, Error, "`crewpath`"),
    (("sw.js", Set(CSP, "connect-src 'none'")), Policy, Error, "connect-src for sw.js"),
    (("", Unset("access-control-allow-origin")), Sandbox, Warning, "files without `Access-Control-Allow-Origin"),
    (("oembed.json", Set("content-type", "text/plain")), OEmbed, Warning, "oEmbed answers as `text/plain`"),
    (("oembed.json", Status(404)), OEmbed, Warning, "answers with status 404"),
    (("oembed.json", Body("{}")), OEmbed, Warning, "holds no frame of this site"),
];

/// Whether a fault is about a path.
fn is_about(path: &str, of: &str) -> bool {
    path.ends_with(of) || of.ends_with('-') && path.contains(of)
}

/// Spoils an answer.
pub fn spoil((of, change): Fault, request: &Request, answer: &mut Answer) {
    if !is_about(&request.path, of) {
        return;
    }
    match change {
        Status(status) => answer.status = status,
        Set(name, value) => set(answer, name, value),
        Add(name, value) => answer.headers.push((name.to_owned(), value.to_owned())),
        Unset(name) => unset(answer, name),
        Body(body) => {
            body.as_bytes().clone_into(&mut answer.body);
            unset(answer, "content-encoding");
        }
        Packed(body) if request.packed => answer.body = ::compress::brotli(body.as_bytes(), 5).unwrap(),
        Packed(_) => {}
        Unpacked => {
            answer.body = answer.decoded().unwrap();
            unset(answer, "content-encoding");
        }
        AlwaysPacked => {
            answer.body = ::compress::gzip(&answer.decoded().unwrap()).unwrap();
            set(answer, "content-encoding", "gzip");
        }
    }
}

/// Sets a header.
pub fn set(answer: &mut Answer, name: &str, value: &str) {
    unset(answer, name);
    answer.headers.push((name.to_owned(), value.to_owned()));
}

/// Removes a header.
fn unset(answer: &mut Answer, name: &str) {
    answer.headers.retain(|(found, _)| found != name);
}
