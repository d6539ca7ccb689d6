//! HTTP requests as a browser sends them, and their answers as they travel.

use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use ureq::http::Uri;

/// The longest body that is read: far more than any file of a site.
const LONGEST_BODY: u64 = 32 * 1024 * 1024;

/// How long a request may take in all.
const PATIENCE: Duration = Duration::from_secs(30);

/// The encodings that current browsers accept and a site is built in.
pub const PACKED: &str = "gzip, deflate, br";

/// The wish for a body without any encoding.
pub const PLAIN: &str = "identity";

/// An answer, undecoded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Header names in lower case, and values, in order.
    pub headers: Vec<(String, String)>,
    /// The body as it was sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header; the first, where it is sent more than once.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a header.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body without its encoding, or nothing where it is not what its header says.
    pub fn decoded(&self) -> Option<Vec<u8>> {
        match self.encoding().as_str() {
            "" | "identity" => Some(self.body.clone()),
            "br" => compress::unpack_brotli(&self.body).ok(),
            "gzip" | "x-gzip" => compress::unpack_gzip(&self.body).ok(),
            _ => None,
        }
    }

    /// The encoding that the header names, in lower case; empty without one.
    pub fn encoding(&self) -> String {
        self.header("content-encoding").unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// The content type without its parameters, in lower case.
    pub fn kind(&self) -> String {
        let value = self.header("content-type").unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// The body as text, decoded.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.decoded().unwrap_or_default()).into_owned()
    }

    /// Whether the answer leads elsewhere.
    pub fn is_redirect(&self) -> bool {
        matches!(self.status, 301 | 302 | 303 | 307 | 308) && self.header("location").is_some()
    }
}

/// Sends requests. Redirects are not followed, because where they lead is part of what is checked.
#[derive(Debug)]
pub struct Client(ureq::Agent);

impl Client {
    /// A client that keeps its connections.
    pub fn new() -> Self {
        let config = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .user_agent("crewpath-doctor")
            .build();
        Self(config.into())
    }

    /// Asks for an address.
    ///
    /// # Errors
    /// When no answer comes; the message says why, for people.
    pub fn get(&self, url: &str, encoding: &str) -> Result<Answer> {
        self.ask(url, &[("accept-encoding", encoding)])
    }

    /// Asks with headers of one's own.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn ask(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        let mut request = self.0.get(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = request.call().map_err(|error| explained(url, &error))?;
        let pairs = response.headers().iter();
        let headers = pairs
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        let (status, headers) = (response.status().as_u16(), headers.collect());
        let body = response.body_mut().with_config().limit(LONGEST_BODY).read_to_vec();
        Ok(Answer { status, headers, body: body.map_err(|error| explained(url, &error))? })
    }
}

/// Why a request failed, and what to look at.
fn explained(url: &str, error: &ureq::Error) -> anyhow::Error {
    let host = host(url);
    let nameless = || anyhow!("there is no host {host}: check the spelling of the address");
    match error {
        ureq::Error::HostNotFound => nameless(),
        ureq::Error::Io(error) if error.to_string().contains("failed to lookup address") => nameless(),
        ureq::Error::Timeout(_) => anyhow!("{host} did not answer within {} seconds", PATIENCE.as_secs()),
        ureq::Error::Rustls(error) => anyhow!(
            "{host} has no certificate that browsers trust ({error}): visitors see a warning instead of the site"
        ),
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            anyhow!("nothing answers at {host}: check the address, its port, and that the server runs")
        }
        ureq::Error::Io(error) if format!("{error:?}").contains("InvalidCertificate") => anyhow!(
            "{host} has no certificate that browsers trust ({error}): visitors see a warning instead of the site"
        ),
        ureq::Error::Io(error) if is_tls(&format!("{error:?}")) => {
            anyhow!("{host} does not speak https on this port ({error}): try http://, or mend the certificate")
        }
        error => anyhow!("no answer from {host}: {error}"),
    }
}

/// Whether an error of a connection comes from TLS.
fn is_tls(error: &str) -> bool {
    ["InvalidContentType", "InvalidMessage", "AlertReceived", "PeerIncompatible"]
        .iter()
        .any(|name| error.contains(name))
}

/// Host and port of an address, for messages.
pub fn host(url: &str) -> String {
    url.parse::<Uri>().ok().and_then(|uri| uri.authority().map(ToString::to_string)).unwrap_or_else(|| url.to_owned())
}

/// Checks an address that somebody typed, and returns it without query and fragment.
///
/// # Errors
/// When it is no whole address of the web.
pub fn address(typed: &str) -> Result<String> {
    let bare = typed.split(['?', '#']).next().unwrap_or_default().trim();
    if !bare.starts_with("http://") && !bare.starts_with("https://") {
        bail!("`{typed}` is no whole address: begin it with https:// or http://, such as https://example.org/quiz/");
    }
    let uri = bare.parse::<Uri>().map_err(|error| anyhow!("`{typed}` is no address: {error}"))?;
    if uri.host().is_none_or(str::is_empty) {
        bail!("`{typed}` names no host, such as example.org");
    }
    Ok(if uri.path() == "/" && !bare.ends_with('/') { format!("{bare}/") } else { bare.to_owned() })
}

/// Scheme and host of a whole address, without a slash.
pub fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..].find('/').map_or(url, |path| &url[..host + path])
}

/// The address that a `Location` leads to, seen from another address.
pub fn led_to(from: &str, location: &str) -> String {
    if location.contains("://") {
        location.to_owned()
    } else if let Some(rest) = location.strip_prefix("//") {
        format!("{}://{rest}", from.split("://").next().unwrap_or("https"))
    } else if location.starts_with('/') {
        format!("{}{location}", origin(from))
    } else {
        let bare = from.split(['?', '#']).next().unwrap_or(from);
        let folder = bare.rfind('/').map_or(bare, |at| &bare[..=at]);
        format!("{folder}{location}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_or_refused_with_a_reason() {
        assert_eq!(address("https://example.org").unwrap(), "https://example.org/");
        assert_eq!(address("http://example.org/quiz?x=1#abc").unwrap(), "http://example.org/quiz");
        for (typed, reason) in [
            ("example.org", "begin it with https://"),
            ("ftp://example.org/", "begin it with https://"),
            ("", "begin it with https://"),
            ("https://", "is no address"),
            ("https:///quiz/", "is no address"),
            ("https://a b/", "is no address"),
        ] {
            let error = address(typed).unwrap_err().to_string();
            assert!(error.contains(reason), "{typed}: {error}");
        }
    }

    #[test]
    fn a_location_is_seen_from_where_it_was_sent() {
        let from = "https://example.org/quiz/map?x";
        assert_eq!(led_to(from, "http://example.org/"), "http://example.org/");
        assert_eq!(led_to(from, "//other.org/a"), "https://other.org/a");
        assert_eq!(led_to(from, "/quiz/map/"), "https://example.org/quiz/map/");
        assert_eq!(led_to(from, "map/"), "https://example.org/quiz/map/");
        assert_eq!(origin("https://example.org"), "https://example.org");
    }

    #[test]
    fn a_host_that_is_not_there_is_named() {
        let client = Client::new();
        let error = client.get("http://127.0.0.1:9/", PLAIN).unwrap_err().to_string();
        assert!(error.starts_with("nothing answers at 127.0.0.1:9"), "{error}");
        let error = client.get("http://no-such-host.invalid/", PLAIN).unwrap_err().to_string();
        assert!(error.starts_with("there is no host no-such-host.invalid"), "{error}");
    }

    #[test]
    fn a_server_without_tls_is_told_from_one_that_is_not_there() {
        use std::io::{Read as _, Write as _};
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut some = [0; 16];
            assert!(stream.read(&mut some).unwrap() > 0);
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").unwrap();
        });
        let error = Client::new().get(&format!("https://127.0.0.1:{port}/"), PLAIN).unwrap_err().to_string();
        server.join().unwrap();
        assert!(error.contains("does not speak https"), "{error}");
    }
}
