//! Where things are in the repository.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The repository this tool was built from.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the repository: two folders above this crate.
    ///
    /// # Errors
    /// When the checkout has been moved or removed since the tool was built.
    pub fn find() -> Result<Self> {
        let this_crate = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = this_crate.ancestors().nth(2).context("this crate lies in no repository")?.to_path_buf();
        ensure!(
            root.join("Cargo.toml").is_file(),
            "{} holds no Cargo.toml. If the repository was moved, run `cargo site` from its new place.",
            root.display()
        );
        Ok(Self { root })
    }

    /// The repository's root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where tools built from crates are installed; their programs lie in `bin`.
    pub fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// The folder of the browser tests, whose npm packages include wasm-opt.
    pub fn browser_tests(&self) -> PathBuf {
        self.path("tests/browser")
    }

    /// Folders with programs of our own, which come before everything on `PATH`.
    pub fn program_folders(&self) -> [PathBuf; 2] {
        [self.tools().join("bin"), self.browser_tests().join("node_modules/.bin")]
    }

    /// `path` as seen from the root where it lies below it, for messages.
    pub fn show(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
