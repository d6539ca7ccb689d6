//! Elements as text.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct Piece {
    html: Html,
}

/// A component that is what it is given.
#[component]
fn Drawn(piece: &Piece) -> Html {
    piece.html.clone()
}

/// `html` as text. Nothing in it waits for anything, so the drawing is done as soon as it is asked for.
pub fn draw(html: Html) -> String {
    let drawing = yew::LocalServerRenderer::<Drawn>::with_props(Piece { html }).hydratable(false).render();
    let mut drawing = pin!(drawing);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(text) = drawing.as_mut().poll(&mut context) {
            return text;
        }
    }
}
