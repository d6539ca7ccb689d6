//! Writes every page of the site as a finished file. `cargo site` runs it after a release build.

use crewpath::app::guide::Guide;
use crewpath::app::prerender::{Files, Site, robots, sitemap};
use engine::content::details::Details;
use engine::content::reference::Library;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What the pages are drawn from, beside what the browser's programs have built in.
const DETAILS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/details.bin"));
const LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

fn main() -> Result<(), Box<dyn Error>> {
    let mut into = None;
    let (mut base, mut origin, mut files) = ("/".to_owned(), None, Files::default());
    for argument in env::args().skip(1) {
        let (name, value) = argument.split_once('=').ok_or_else(|| format!("`{argument}` is not name=value"))?;
        let value = value.to_owned();
        match name {
            "into" => into = Some(PathBuf::from(value)),
            "base" => base = value,
            "origin" => origin = Some(value),
            "quiz.css" => files.css[0] = value,
            "whole.css" => files.css[1] = value,
            "icon" => files.icon = value,
            "boot" => files.boot = value,
            "quiz.js" => files.quiz[0] = value,
            "quiz.wasm" => files.quiz[1] = value,
            "whole.js" => files.whole[0] = value,
            "whole.wasm" => files.whole[1] = value,
            _ => return Err(format!("unknown name `{name}`").into()),
        }
    }
    let into = into.ok_or("into=FOLDER is missing")?;
    let (details, library) = (Details::unpack(DETAILS)?, Library::unpack(LIBRARY)?);
    let site = Site::new(Guide::load()?, details, library, files, &base, origin.as_deref());
    let stills = site.stills();
    for still in &stills {
        let file = if still.path.is_empty() || still.path.ends_with('/') { "index.html" } else { "" };
        write(&into, &format!("{}{file}", still.path), &still.html)?;
        for answer in &still.answers {
            write(&into, &answer.path, &answer.text)?;
        }
    }
    if let Some(origin) = &origin {
        write(&into, "sitemap.xml", &sitemap(&stills, &base, origin))?;
    }
    write(&into, "robots.txt", &robots(&base, origin.as_deref()))?;
    println!("{} pages", stills.len());
    Ok(())
}

/// Writes a file below the folder, and the folders above it.
fn write(into: &Path, name: &str, content: &str) -> Result<(), Box<dyn Error>> {
    let path = into.join(name);
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(&path, content).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(())
}
