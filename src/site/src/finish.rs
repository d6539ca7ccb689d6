//! `finish`: what Trunk leaves to do. Packs what the quiz does not need beside the app, and gives the files that are
//! fetched later names that change with their content, so that an app never meets files of another version.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::embed;

/// What `finish` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder that was built into
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR")]
    into: PathBuf,
    /// Where the site will be served; a whole address gets answers for oEmbed
    #[arg(long, value_name = "URL", env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
}

/// Compiles the atlas, writes its details and its library in the language of the build, renames the whole app's files, and
/// adds what other people's pages take from the site. Trunk calls this after each build (see Trunk.toml).
///
/// # Errors
/// When the atlas has an error, or a file cannot be read or written.
pub fn finish(arguments: &Arguments) -> Result<()> {
    let page = arguments.into.join("index.html");
    let mut html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    for (name, plain) in write_data(&arguments.into)?.into_iter().zip(["details.bin", "library.bin"]) {
        html = html.replace(plain, &name);
    }
    for plain in ["crewpath.js", "crewpath_bg.wasm"] {
        html = html.replace(plain, &rename(&arguments.into, plain)?);
    }
    embed::copy(&arguments.into)?;
    html = embed::with_links(&html, &embed::oembed(&arguments.into, &arguments.public_url)?);
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))
}

/// Writes the details and the library and returns their names.
fn write_data(into: &Path) -> Result<[String; 2]> {
    let language = env::var("CREWPATH_LANGUAGE").unwrap_or_else(|_| "en".to_owned());
    let compiled = atlas::compile_in(Path::new("assets/atlas"), &language);
    let atlas = compiled.atlas.as_ref().context("the atlas has errors: `cargo site check atlas` lists them")?;
    let atlas = atlas::pack(atlas);
    let missing = || format!("the atlas has no words in `{language}`");
    let details = atlas::pack_details(compiled.details.get(&language).with_context(missing)?);
    let library = atlas::pack_library(compiled.libraries.get(&language).with_context(missing)?);
    let files = [("details", details), ("library", library)];
    let names = [0, 1].map(|at| atlas::name(files[at].0, &language, &atlas, &files[at].1));
    for ((_, packed), name) in files.iter().zip(&names) {
        let path = into.join(name);
        fs::write(&path, packed).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(names)
}

/// Puts a mark of its content into a file's name and returns the new name.
fn rename(folder: &Path, plain: &str) -> Result<String> {
    let path = folder.join(plain);
    let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let (stem, extension) = plain.rsplit_once('.').unwrap_or((plain, ""));
    let name = format!("{stem}-{:016x}.{extension}", atlas::mark(&[&content]));
    fs::rename(&path, folder.join(&name)).with_context(|| format!("cannot rename {}", path.display()))?;
    Ok(name)
}
