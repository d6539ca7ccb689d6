//! The servers that the doctor can tell apart, and what to change on each.

use super::client::Answer;

/// A server or host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    Nginx,
    Caddy,
    Apache,
    Iis,
    /// Amazon S3, `CloudFront`, or both.
    Amazon,
    /// Google Cloud Storage.
    Google,
    /// Azure Blob Storage or Static Web Apps.
    Azure,
    GitHubPages,
    GitLabPages,
    Netlify,
    Cloudflare,
    /// `python3 -m http.server`.
    Python,
    Unknown,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Whether files arrive as they were built.
    Content,
    Types,
    Compression,
    Caching,
    /// Addresses of folders.
    Folders,
    /// Addresses that lead nowhere.
    Missing,
    Headers,
    /// Whether other pages may show the site.
    Framing,
    Policy,
    OEmbed,
    /// Files for frames without an origin.
    Sandbox,
    Https,
    Weight,
}

impl Topic {
    /// The word that a finding begins with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Types => "types",
            Self::Compression => "compression",
            Self::Caching => "caching",
            Self::Folders => "folders",
            Self::Missing => "unknown addresses",
            Self::Headers => "headers",
            Self::Framing => "embedding",
            Self::Policy => "policy",
            Self::OEmbed => "addresses",
            Self::Sandbox => "sandboxed frames",
            Self::Https => "https",
            Self::Weight => "weight",
        }
    }
}

impl Server {
    /// The server that sent an answer, by its headers. A host's own marks come before the name of the program it runs.
    pub fn of(answer: &Answer) -> Self {
        let has = |name: &str| answer.header(name).is_some();
        let name = answer.header("server").unwrap_or_default().to_ascii_lowercase();
        let via = answer.header("via").unwrap_or_default().to_ascii_lowercase();
        let azure =
            has("x-ms-request-id") || has("x-ms-version") || has("x-azure-ref") || name.contains("windows-azure");
        match () {
            () if has("x-nf-request-id") || name.contains("netlify") => Self::Netlify,
            () if has("x-github-request-id") || name.contains("github") => Self::GitHubPages,
            () if has("gitlab-lb") || name.contains("gitlab") => Self::GitLabPages,
            () if has("x-amz-request-id") || has("x-amz-cf-id") || via.contains("cloudfront") => Self::Amazon,
            () if name.contains("amazons3") || name.contains("cloudfront") => Self::Amazon,
            () if has("x-goog-generation") || name.contains("uploadserver") => Self::Google,
            () if azure => Self::Azure,
            () if has("cf-ray") || name.contains("cloudflare") => Self::Cloudflare,
            () if name.contains("nginx") || name.contains("openresty") => Self::Nginx,
            () if name.contains("caddy") || via.contains("caddy") => Self::Caddy,
            () if name.contains("apache") || name.contains("litespeed") => Self::Apache,
            () if name.contains("iis") => Self::Iis,
            () if name.contains("simplehttp") => Self::Python,
            () => Self::Unknown,
        }
    }

    /// The name that people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "Caddy",
            Self::Apache => "Apache",
            Self::Iis => "IIS",
            Self::Amazon => "Amazon S3 or CloudFront",
            Self::Google => "Google Cloud Storage",
            Self::Azure => "Azure",
            Self::GitHubPages => "GitHub Pages",
            Self::GitLabPages => "GitLab Pages",
            Self::Netlify => "Netlify",
            Self::Cloudflare => "Cloudflare",
            Self::Python => "Python's http.server",
            Self::Unknown => "a server that this does not know",
        }
    }

    /// The settings file in the built folder that this server reads, if there is one.
    fn settings(self) -> Option<&'static str> {
        match self {
            Self::Nginx => Some("include `hosting/nginx.conf` of the built folder in the `server` block"),
            Self::Caddy => Some("use `hosting/Caddyfile` of the built folder"),
            Self::Apache => Some(
                "upload `.htaccess`, which some programs hide, set `AllowOverride FileInfo`, and load mod_headers and mod_rewrite",
            ),
            Self::Iis => Some("put `web.config` of the built folder beside the pages"),
            Self::Netlify | Self::Cloudflare => Some("publish `_headers` of the built folder at the top of the site"),
            _ => None,
        }
    }

    /// What to change on this server about a topic.
    pub fn remedy(self, topic: Topic) -> String {
        let settings = self.settings();
        let own = match topic {
            Topic::Content => Some(
                "upload the built folder again, as binary files; switch off whatever minifies or rewrites pages on the way",
            ),
            Topic::OEmbed => Some("build again with `cargo site build --public-url` and the address that visitors use"),
            Topic::Weight => Some("mend compression first; a build prints what each file weighs"),
            Topic::Https => Some(match self {
                Self::GitHubPages | Self::GitLabPages | Self::Netlify => "switch on the host's setting to force HTTPS",
                Self::Amazon => {
                    "set the CloudFront behaviour to redirect HTTP to HTTPS; S3's own websites have no HTTPS"
                }
                _ => "get a certificate, such as Let's Encrypt's, and redirect http:// to it",
            }),
            Topic::Framing | Topic::Policy => Some(
                "remove the header where the server, a plugin or a proxy sets it for the whole host; the site's own policy is enough",
            ),
            _ => None,
        };
        if let Some(own) = own {
            return own.to_owned();
        }
        let special = self.special(topic);
        match (special, settings) {
            (Some(special), _) => format!("{special} (docs/hosting.md)"),
            (None, Some(settings)) => format!("{settings} (docs/hosting.md)"),
            (None, None) => format!("{} (docs/hosting.md)", general(topic)),
        }
    }

    /// What only this server needs.
    fn special(self, topic: Topic) -> Option<&'static str> {
        Some(match (self, topic) {
            (Self::Nginx, Topic::Compression) => {
                "include `hosting/nginx.conf`; for brotli install ngx_brotli and uncomment `brotli_static on`"
            }
            (Self::Iis, Topic::Compression) => {
                "switch on static compression, and add application/wasm to `httpCompression` with appcmd"
            }
            (Self::Amazon, Topic::Folders) => {
                "give CloudFront the S3 website endpoint as its origin, or a function that adds `index.html`"
            }
            (Self::Amazon, Topic::Missing) => {
                "map 403 and 404 to the site's 404.html with status 404, among CloudFront's custom error responses"
            }
            (Self::Amazon, Topic::Compression) => {
                "switch on compression in the CloudFront behaviour and use CachingOptimized"
            }
            (Self::Amazon, Topic::Types) => "upload with the content types set: `aws s3 cp --content-type`",
            (Self::Amazon, Topic::Caching) => {
                "upload with `--cache-control`: a year for hashed names, no-cache for the rest"
            }
            (Self::Amazon, Topic::Headers | Topic::Sandbox) => {
                "add a response headers policy to the CloudFront behaviour"
            }
            (Self::Google, Topic::Folders | Topic::Missing) => {
                "set the website's main page to index.html and its error page to 404.html"
            }
            (Self::Google, Topic::Caching) => {
                "set the objects' Cache-Control; without it Google keeps public ones for an hour"
            }
            (Self::Google, Topic::Sandbox) => "allow every origin in the bucket's CORS settings",
            (Self::Azure, Topic::Folders | Topic::Missing) => {
                "switch on the static website, with index.html and 404.html"
            }
            (Self::GitHubPages | Self::GitLabPages, Topic::Caching | Topic::Headers) => {
                "nothing: this host sets it itself, and the pages carry their policy with them"
            }
            (Self::GitHubPages, Topic::Missing) => {
                "publish the built folder as the top of its Pages site, so that 404.html counts"
            }
            (Self::GitLabPages, Topic::Compression) => "publish the `.br` and `.gz` files with the rest",
            (Self::Python, _) => {
                "use another server: this one is for a look, and sends no headers, compression or 404 page of ours"
            }
            _ => return None,
        })
    }
}

/// What to change on any server.
fn general(topic: Topic) -> &'static str {
    match topic {
        Topic::Types => "map the file extension to its type",
        Topic::Compression => {
            "let the server send the `.br` and `.gz` files that lie beside each file, or compress by itself"
        }
        Topic::Caching => {
            "send `public, max-age=31536000, immutable` for names with 16 hexadecimal digits, and `no-cache` for the rest"
        }
        Topic::Folders => "serve index.html for a folder, and redirect its address to the one with a slash",
        Topic::Missing => "answer unknown addresses with 404.html and status 404",
        Topic::Sandbox => "send `Access-Control-Allow-Origin: *` with every file",
        _ => "send the headers that `_headers` of the built folder lists",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(headers: &[(&str, &str)]) -> Answer {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Answer { headers, ..Answer::default() }
    }

    #[test]
    fn hosts_are_known_by_their_headers() {
        for (headers, server) in [
            (&[("server", "nginx/1.22.1")][..], Server::Nginx),
            (&[("server", "Caddy")], Server::Caddy),
            (&[("server", "Apache/2.4.62 (Debian)")], Server::Apache),
            (&[("server", "Microsoft-IIS/10.0")], Server::Iis),
            (&[("server", "AmazonS3")], Server::Amazon),
            (&[("server", "nginx"), ("via", "1.1 abc.cloudfront.net (CloudFront)")], Server::Amazon),
            (&[("server", "UploadServer"), ("x-goog-generation", "1")], Server::Google),
            (&[("server", "Windows-Azure-Web/1.0 Microsoft-HTTPAPI/2.0")], Server::Azure),
            (&[("server", "GitHub.com")], Server::GitHubPages),
            (&[("server", "cloudflare"), ("x-nf-request-id", "1")], Server::Netlify),
            (&[("server", "cloudflare"), ("cf-ray", "1")], Server::Cloudflare),
            (&[("server", "SimpleHTTP/0.6 Python/3.11")], Server::Python),
            (&[], Server::Unknown),
        ] {
            assert_eq!(Server::of(&answered(headers)), server, "{headers:?}");
        }
    }
}
