// A link with answers, a start and a lean that is clear: what pictures of the screens show.

/** Its code. The number of a role or question never changes, so it keeps its meaning. */
export const sample = "1UrAAAAAXgAAAAAAAAAAAAAAAAAAAAAAABFFkU0MhgAAAAAFI4yqT4";
