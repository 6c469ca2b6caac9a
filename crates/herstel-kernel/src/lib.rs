//! Ids, cents, dates, actors and refusals: the words every other part of Herstel shares.
