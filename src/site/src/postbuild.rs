//! `postbuild`: what Trunk leaves to do. Packs what the quiz does not need beside the app, gives the files that are
//! fetched later names that change with their content, so that an app never meets files of another version, and has every
//! page of a release written as a finished file, with what hosts are to send, what is kept for times without a connection,
//! and what the programs are made of.

pub mod folder;
pub mod hosting;
mod manual;
mod names;
mod sbom;
mod sheets;
mod worker;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::embed;
use crate::process;
use crate::project::Project;
use crate::scripts;

/// What `finish` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder that was built into
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR")]
    into: PathBuf,
    /// Where the site will be served: a path, or a whole address, which gets answers of oEmbed too
    #[arg(long, value_name = "URL", env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
    /// Whether the build is for release or only for a look
    #[arg(long, value_name = "PROFILE", env = "TRUNK_PROFILE", default_value = "debug")]
    profile: String,
}

/// Compiles the atlas, writes its details and its library in the language of the build, bundles the boot script, renames it and
/// the whole app's files, and adds what other people's pages take from the site; for a release, then has the pages written.
/// Trunk calls this after each build (see Trunk.toml).
///
/// # Errors
/// When the atlas has an error, or a file cannot be read or written.
pub fn postbuild(project: &Project, arguments: &Arguments) -> Result<()> {
    let page = arguments.into.join("index.html");
    let mut html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let is_release = arguments.profile == "release";
    let language = env::var("CREWPATH_LANGUAGE").unwrap_or_else(|_| "en".to_owned());
    let compiled = atlas::compile_in(Path::new("assets/atlas"), &language);
    if let (None, false) = (&compiled.atlas, is_release) {
        // The page itself says what is wrong, to somebody who works on it.
        compiled.diagnostics.iter().for_each(|diagnostic| println!("{diagnostic}"));
    } else {
        for (name, plain) in
            write_data(&arguments.into, &language, &compiled)?.into_iter().zip(["details.bin", "library.bin"])
        {
            html = html.replace(plain, &name);
        }
    }
    scripts::bundle(project, "assets/boot.js", &arguments.into.join("boot.js"))?;
    embed::copy(&arguments.into)?;
    if is_release {
        sheets::check(&arguments.into)?;
        minify(project, &arguments.into)?;
    }
    for (old, new) in mark(&arguments.into)? {
        html = html.replace(&old, &new);
    }
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))?;
    if is_release { release(project, arguments) } else { Ok(()) }
}

/// What only a release has.
fn release(project: &Project, arguments: &Arguments) -> Result<()> {
    let into = &arguments.into;
    prerender(project, arguments)?;
    manual::write(into)?;
    sbom::write(project, into)?;
    let (origin, base) = split(&arguments.public_url);
    hosting::write(into, origin, base)?;
    worker::write(into)?;
    scripts::minify(project, &into.join("sw.js"))
}

/// Has every page written as a finished file, by a program that is made of the app itself.
fn prerender(project: &Project, arguments: &Arguments) -> Result<()> {
    let (origin, base) = split(&arguments.public_url);
    let mut cargo = process::command(project, "cargo");
    cargo.args(["run", "--quiet", "--locked", "--features", "ssr", "--bin", "prerender", "--"]);
    cargo.arg(format!("into={}", arguments.into.display())).arg(format!("base={base}"));
    cargo.args(origin.map(|origin| format!("origin={origin}")));
    let named = [
        ("quiz.css", "quiz-", ".css"),
        ("whole.css", "crewpath-", ".css"),
        ("icon", "icon-", ".svg"),
        ("boot", "boot-", ".js"),
        ("quiz.js", "quiz-", ".js"),
        ("quiz.wasm", "quiz-", ".wasm"),
        ("whole.js", "crewpath-", ".js"),
        ("whole.wasm", "crewpath_bg-", ".wasm"),
    ];
    for (name, begin, end) in named {
        cargo.arg(format!("{name}={}", only(&arguments.into, begin, end)?));
    }
    process::run(&mut cargo)
}

/// Scheme and host of a public address, if it has them, and its path.
fn split(public_url: &str) -> (Option<&str>, &str) {
    let Some(host) = public_url.find("://").map(|at| at + 3) else { return (None, public_url) };
    match public_url[host..].find('/') {
        Some(path) => (Some(&public_url[..host + path]), &public_url[host + path..]),
        None => (Some(public_url), "/"),
    }
}

/// The one file of a folder whose name begins and ends so.
fn only(folder: &Path, begin: &str, end: &str) -> Result<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(begin) && name.ends_with(end) {
            found.push(name);
        }
    }
    match &mut found[..] {
        [one] => Ok(std::mem::take(one)),
        found => bail!("{} holds {} files named {begin}…{end}, not one", folder.display(), found.len()),
    }
}

/// Writes the details and the library and returns their names.
fn write_data(into: &Path, language: &str, compiled: &atlas::Compiled) -> Result<[String; 2]> {
    let atlas = compiled.atlas.as_ref().context("the atlas has errors: `cargo site check atlas` lists them")?;
    let atlas = atlas::pack(atlas);
    let missing = || format!("the atlas has no words in `{language}`");
    let details = atlas::pack_details(compiled.details.get(language).with_context(missing)?);
    let library = atlas::pack_library(compiled.libraries.get(language).with_context(missing)?);
    let files = [("details", details), ("library", library)];
    let names = [0, 1].map(|at| atlas::name(files[at].0, language, &atlas, &files[at].1));
    for ((_, packed), name) in files.iter().zip(&names) {
        let path = into.join(name);
        fs::write(&path, packed).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(names)
}

/// Shortens the names that programs and their scripts share, then minifies every script.
fn minify(project: &Project, into: &Path) -> Result<()> {
    let quiz = [only(into, "quiz-", ".js")?, only(into, "quiz-", "_bg.wasm")?];
    for [js, wasm] in [quiz, ["crewpath.js", "crewpath_bg.wasm"].map(str::to_owned)] {
        let [js, wasm] = [js, wasm].map(|name| into.join(name));
        names::shorten(project, &js, &wasm)?;
        scripts::minify(project, &js)?;
    }
    scripts::minify(project, &into.join("boot.js"))?;
    for entry in fs::read_dir(into.join(embed::FOLDER))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            scripts::minify(project, &path)?;
        }
    }
    Ok(())
}

/// Gives the programs, their scripts, the style sheets and the icon names with a mark of their content, and returns the old
/// names with the new ones. Trunk's own marks are of what it reads, not of what it writes.
fn mark(folder: &Path) -> Result<Vec<(String, String)>> {
    // Longer names first: others begin like them.
    let plain =
        ["crewpath.js", "crewpath_bg.wasm", "boot.js"].map(|plain| (plain.to_owned(), plain.replace('.', "-*.")));
    let mut names = Vec::from(plain);
    for (begin, end) in
        [("quiz-", ".js"), ("quiz-", "_bg.wasm"), ("quiz-", ".css"), ("crewpath-", ".css"), ("icon-", ".svg")]
    {
        names.push((only(folder, begin, end)?, format!("{begin}*{end}")));
    }
    for (old, new) in &mut names {
        let path = folder.join(&*old);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        *new = new.replace('*', &format!("{:016x}", atlas::content_hash(&[&content])));
        fs::rename(&path, folder.join(&*new)).with_context(|| format!("cannot rename {}", path.display()))?;
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_public_address_is_split_before_its_path() {
        assert_eq!(split("/careers/quiz/"), (None, "/careers/quiz/"));
        assert_eq!(split("https://example.org/quiz/"), (Some("https://example.org"), "/quiz/"));
        assert_eq!(split("https://example.org"), (Some("https://example.org"), "/"));
    }
}
