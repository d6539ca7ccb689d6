//! Every file of a built site beside itself in a compressed form, for hosts that send files as they lie there.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow};

use crate::postbuild::folder;

/// What is compressed, by the end of its name. Pictures and what is packed already would not shrink.
const SHRINKS: [&str; 9] = ["bin", "css", "html", "js", "json", "svg", "txt", "wasm", "xml"];

/// The ends of the names of compressed files, and what a browser calls them.
pub const FORMS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// Below so many bytes the head of an answer weighs more than what could be saved.
const SMALLEST: usize = 512;

/// How many files are compressed at a time.
const THREADS: usize = 2;

/// Whether a path names a compressed form of another file.
pub fn is_packed(path: &str) -> bool {
    FORMS.iter().any(|(end, _)| path.strip_suffix(end).is_some_and(|path| path.ends_with('.')))
}

/// Writes the compressed forms of all files of a site, and returns how many files have one.
///
/// # Errors
/// When a file cannot be read or written.
pub fn pack(dist: &Path) -> Result<usize> {
    let mut paths = folder::files(dist)?;
    paths.retain(|path| SHRINKS.contains(&path.rsplit_once('.').map_or("", |(_, end)| end)));
    let (next, packed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || -> Result<()> {
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            packed.fetch_add(usize::from(pack_one(dist, path)?), Ordering::Relaxed);
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("compressing broke off"))?)
    })?;
    Ok(packed.into_inner())
}

/// Writes the compressed forms of a file where they are smaller than itself, and returns whether any is.
fn pack_one(dist: &Path, path: &str) -> Result<bool> {
    let bytes = fs::read(dist.join(path)).with_context(|| format!("cannot read {path}"))?;
    if bytes.len() < SMALLEST {
        return Ok(false);
    }
    // The last few bytes of a page cost more time than all the rest, and below the start page there are hundreds.
    let quality = if path.ends_with("/index.html") { 9 } else { 11 };
    let forms = [compress::brotli(&bytes, quality)?, compress::gzip(&bytes)?];
    let mut any = false;
    for ((end, _), form) in FORMS.into_iter().zip(forms) {
        if form.len() < bytes.len() {
            let path = format!("{path}.{end}");
            fs::write(dist.join(&path), form).with_context(|| format!("cannot write {path}"))?;
            any = true;
        }
    }
    Ok(any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shrinks_lies_there_in_both_forms() {
        let dist = std::env::temp_dir().join(format!("site-packing-{}", std::process::id()));
        fs::create_dir_all(dist.join("role")).unwrap();
        let page = "<p>the same</p>".repeat(100);
        let noise: Vec<u8> = (0..2000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        fs::write(dist.join("role/index.html"), &page).unwrap();
        fs::write(dist.join("small.js"), "1;".repeat(200)).unwrap();
        fs::write(dist.join("noise.bin"), noise).unwrap();
        fs::write(dist.join("picture.png"), &page).unwrap();
        let count = pack(&dist).unwrap();
        let (files, brotli) = (folder::files(&dist).unwrap(), fs::read(dist.join("role/index.html.br")).unwrap());
        let gzip = fs::read(dist.join("role/index.html.gz")).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(compress::unpack_brotli(&brotli).unwrap(), page.as_bytes());
        assert_eq!(compress::unpack_gzip(&gzip).unwrap(), page.as_bytes());
        let packed: Vec<_> = files.iter().filter(|path| is_packed(path) && !path.starts_with("noise")).collect();
        assert_eq!(packed, ["role/index.html.br", "role/index.html.gz"]);
        assert!(count >= 1);
    }
}
