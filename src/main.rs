//! The whole app, every page of it. It takes over from the quiz, or opens where a link leads beyond the quiz.

fn main() {
    crewpath::app::run_whole();
}
