//! Starting a server on a built site, and ending it.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::super::finding::Report;
use super::super::{client, examine};
use super::Trial;
use crate::process;
use crate::project::Project;
use crate::tools::version;

/// How long a server may take to begin.
const PATIENCE: Duration = Duration::from_secs(15);

/// Where Debian keeps the modules of Apache and nginx.
const MODULES: [&str; 2] = ["/usr/lib/apache2/modules", "/usr/lib/nginx/modules"];

/// Where a trial happens.
pub struct Ground {
    /// A folder of its own, which is removed at the end.
    pub work: PathBuf,
    /// The built site.
    pub dist: PathBuf,
    /// Its address.
    pub base: String,
}

/// A server that ends with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Servers that keep helpers end them on this signal only, not on a kill.
        let id = self.0.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status();
        if !asked.is_ok_and(|status| status.success()) {
            drop(self.0.kill());
        }
        drop(self.0.wait());
    }
}

/// The version of a server and what the doctor finds there, or what is missing to start it.
pub fn tried(project: &Project, trial: &Trial, ground: &Ground) -> Result<Result<(String, Report), String>> {
    let Some(program) = process::which(project, trial.program)
        .or_else(|| Some(Path::new("/usr/sbin").join(trial.program)).filter(|path| process::is_program(path)))
    else {
        return Ok(Err(trial.program.to_owned()));
    };
    if let Some(missing) = trial.modules.iter().find(|module| file(module).is_none()) {
        return Ok(Err((*missing).to_owned()));
    }
    let port: u16 =
        client::host(&ground.base).rsplit_once(':').and_then(|(_, port)| port.parse().ok()).context("no port")?;
    ensure!(
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err(),
        "port {port} is in use: stop the program that has it"
    );
    fs::create_dir_all(&ground.work)?;
    let result = started(project, trial, &program, ground, port).and_then(|mut server| {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            ensure!(server.0.try_wait()?.is_none(), "it ended at once: {}", log(&ground.work));
            ensure!(start.elapsed() < PATIENCE, "it did not begin: {}", log(&ground.work));
            thread::sleep(Duration::from_millis(100));
        }
        examine(&ground.base)
    });
    fs::remove_dir_all(&ground.work)?;
    Ok(Ok((version_of(&program, trial.version)?, result?)))
}

/// The file of a module of Apache or nginx.
fn file(module: &str) -> Option<PathBuf> {
    let names = [format!("mod_{module}.so"), format!("{module}.so")];
    let places = MODULES.iter().flat_map(|folder| names.iter().map(move |name| Path::new(folder).join(name)));
    places.into_iter().find(|path| path.is_file())
}

/// What a server wrote while it began.
fn log(work: &Path) -> String {
    fs::read_to_string(work.join("said.log")).unwrap_or_default().trim().to_owned()
}

/// The number of a program's version; some tell it on standard error.
fn version_of(program: &Path, word: &str) -> Result<String> {
    let said = Command::new(program).arg(word).output()?;
    let said = String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).replace('/', " ");
    Ok(version::in_output(&said).unwrap_or("?").to_owned())
}

/// Starts a server on the site.
fn started(project: &Project, trial: &Trial, program: &Path, ground: &Ground, port: u16) -> Result<Running> {
    let (work, dist) = (ground.work.display().to_string(), ground.dist.display().to_string());
    let bare = ground.base[client::origin(&ground.base).len()..].trim_end_matches('/').to_owned();
    let load = |module: &&str| {
        let path = file(module).unwrap_or_default();
        if trial.program == "nginx" {
            format!("load_module {};\n", path.display())
        } else {
            format!("LoadModule {module}_module {}\n", path.display())
        }
    };
    let modules: String = trial.modules.iter().map(load).collect();
    let fill = |text: &str| {
        text.replace("{{port}}", &port.to_string())
            .replace("{{work}}", &work)
            .replace("{{dist}}", &dist)
            .replace("{{bare}}", &bare)
            .replace("{{apache}}", MODULES[0])
            .replace("{{modules}}", &modules)
    };
    let conf = ground.work.join("server.conf");
    let around = |name: &str| -> Result<()> {
        Ok(fs::write(&conf, fill(&fs::read_to_string(project.path("tests/hosting").join(name))?))?)
    };
    let own = |name: &str| {
        fs::read_to_string(ground.dist.join("hosting").join(name)).map(|text| text.replace("/srv/crewpath", &dist))
    };
    let mut command = Command::new(program);
    match trial.program {
        "nginx" => {
            let mut settings = own("nginx.conf")?;
            if !trial.modules.is_empty() {
                settings = settings.replace("# brotli_static on;", "brotli_static on;");
            }
            fs::write(ground.work.join("site.conf"), settings)?;
            around("nginx.conf")?;
            command.args(["-p", &work, "-c"]).arg(&conf).args(["-g", "daemon off;"]);
        }
        "caddy" => {
            let settings = own("Caddyfile")?.replace("example.org {", &format!("http://127.0.0.1:{port} {{"));
            fs::write(&conf, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{settings}"))?;
            command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&conf).env("HOME", &work);
        }
        "apache2" => {
            around("apache.conf")?;
            command.arg("-f").arg(&conf).arg("-DFOREGROUND");
        }
        _ => {
            let inside = ground.work.join(bare.trim_start_matches('/'));
            fs::create_dir_all(inside.parent().context("no folder above")?)?;
            link(&ground.dist, &inside)?;
            command.args(["-m", "http.server", "--bind", "127.0.0.1", "--directory", &work, &port.to_string()]);
        }
    }
    let said = fs::File::create(ground.work.join("said.log"))?;
    command.stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said).current_dir(&ground.work);
    Ok(Running(command.spawn().with_context(|| format!("cannot start {}", program.display()))?))
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(to, at)?)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    bail!("this needs a system with symbolic links")
}
