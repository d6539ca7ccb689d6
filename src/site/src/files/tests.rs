//! The server answers as plain file hosts do, and never from outside its folder.

use std::net::Ipv4Addr;

use super::*;

/// A site on disk that is removed again.
struct Disk(PathBuf);

impl Disk {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("site-files-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("dist/role/runner")).unwrap();
        for (file, text) in [
            ("secret.txt", "no"),
            ("dist/index.html", "start"),
            ("dist/404.html", "unknown"),
            ("dist/boot.js", "1"),
            ("dist/quiz-0123456789abcdef.js", "plain"),
            ("dist/quiz-0123456789abcdef.js.br", "brotli"),
            ("dist/quiz-0123456789abcdef.js.gz", "gzip"),
            ("dist/a b.txt", "spaced"),
            ("dist/role/runner/index.html", "runner"),
        ] {
            fs::write(folder.join(file), text).unwrap();
        }
        Self(folder.canonicalize().unwrap())
    }

    fn site(&self, base: &str) -> Site {
        Site::new(&self.0.join("dist"), base).unwrap()
    }

    fn file(&self, path: &str) -> Answer {
        Answer::File(self.0.join("dist").join(path))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn folders_give_their_page_and_lead_to_their_slash() {
    let disk = Disk::new("folders");
    let site = disk.site("/");
    assert_eq!(site.answer("/"), disk.file("index.html"));
    assert_eq!(site.answer("/boot.js?v=1"), disk.file("boot.js"));
    assert_eq!(site.answer("/a%20b.txt"), disk.file("a b.txt"));
    assert_eq!(site.answer("/role/runner/"), disk.file("role/runner/index.html"));
    assert_eq!(site.answer("/role/runner?c=1"), Answer::Moved("/role/runner/?c=1".into()));
    assert_eq!(site.answer("/role/"), Answer::Unknown);
    assert_eq!(site.answer("/nowhere"), Answer::Unknown);
}

#[test]
fn a_base_path_hides_everything_else() {
    let disk = Disk::new("base");
    let site = disk.site("deep/er");
    assert_eq!(site.base(), "/deep/er/");
    assert_eq!(site.answer("/deep/er/"), disk.file("index.html"));
    assert_eq!(site.answer("/deep/er"), Answer::Moved("/deep/er/".into()));
    assert_eq!(site.answer("/boot.js"), Answer::Unknown);
}

#[test]
fn nothing_outside_the_folder_can_be_reached() {
    let disk = Disk::new("outside");
    let site = disk.site("/");
    let outside = disk.0.join("secret.txt");
    for address in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/role/%2E%2E/../../secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        &format!("/{}", outside.display()),
        "/%00",
        "/%zz",
        "/%2",
        "secret.txt",
    ] {
        assert_eq!(site.answer(address), Answer::Unknown, "{address}");
    }
}

#[test]
fn answers_carry_type_policy_and_length() {
    let disk = Disk::new("answers");
    let site = disk.site("/");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || site.serve(&listener));
    let ask = |request: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let script = ask("GET /boot.js");
    assert!(script.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/javascript"), "{script}");
    assert!(!script.contains("Content-Security-Policy"), "{script}");
    let page = ask("GET /");
    assert!(page.contains("\r\nContent-Security-Policy: default-src 'none'; script-src 'self'"), "{page}");
    assert!(script.ends_with("Content-Length: 1\r\n\r\n1"), "{script}");
    assert!(script.contains("\r\nCache-Control: no-cache\r\n"), "{script}");
    assert!(
        ask("GET /quiz-0123456789abcdef.js").contains("\r\nCache-Control: public, max-age=31536000, immutable\r\n")
    );
    assert!(ask("HEAD /boot.js").ends_with("Content-Length: 1\r\n\r\n"));
    let unknown = ask("GET /nowhere");
    assert!(unknown.starts_with("HTTP/1.1 404") && unknown.ends_with("unknown"), "{unknown}");
    assert!(ask("POST /").starts_with("HTTP/1.1 405"));
}

#[test]
fn a_compressed_form_is_sent_to_those_who_take_it() {
    let disk = Disk::new("packed");
    let name = disk.0.join("dist/quiz-0123456789abcdef.js").to_string_lossy().into_owned();
    let form = |accepted: &str| packed(&name, accepted).map(|(form, body)| (form, String::from_utf8(body).unwrap()));
    assert_eq!(form(" gzip, deflate, br, zstd"), Some(("br", "brotli".to_owned())));
    assert_eq!(form(" gzip;q=1.0, br;q=0"), Some(("gzip", "gzip".to_owned())));
    assert_eq!(form(" identity"), None);
    assert_eq!(packed(&disk.0.join("dist/boot.js").to_string_lossy(), "br"), None);
}
