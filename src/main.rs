//! The whole app, every page of it. It takes over from the quiz, or opens where a link leads beyond the quiz.

use crewpath::app::{pages, run};

fn main() {
    run(pages::ALL);
}
