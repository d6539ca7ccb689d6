//! What search engines ask for beside the pages.

use super::StaticPage;

/// The list of all pages for those who search, in the form of sitemaps.org.
pub fn sitemap(stills: &[StaticPage], base: &str, origin: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for still in stills.iter().filter(|still| still.listed) {
        // Ids of roles and goals are letters, digits and hyphens, so a path needs no escaping; an origin is checked.
        xml.extend(["<url><loc>", origin, base, &still.path, "</loc></url>\n"]);
    }
    xml + "</urlset>\n"
}

/// Everything may be read; where the address is known, so is the list.
pub fn robots(base: &str, origin: Option<&str>) -> String {
    let list = origin.map(|origin| format!("Sitemap: {origin}{base}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{list}")
}
