//! The content types of a static site's files.

/// The content type for a file name, as every common file host sends it.
pub fn of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        // TypeScript, which some hosts take for a film.
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        Some("ics") => "text/calendar; charset=utf-8",
        // A browser compiles wasm while it arrives only under this type.
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("xml") => "application/xml",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_files_that_browsers_are_strict_about_have_their_types() {
        assert_eq!(of("crewpath-1f_bg.wasm"), "application/wasm");
        assert!(of("boot.js").starts_with("text/javascript"));
        assert!(of("main.css").starts_with("text/css"));
        assert_eq!(of("texts.bin"), "application/octet-stream");
        assert!(of("embed/crewpath.d.ts").starts_with("text/plain"));
        assert_eq!(of("LICENSE"), "application/octet-stream");
    }
}
