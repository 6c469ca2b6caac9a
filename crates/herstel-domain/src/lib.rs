//! The road of a dossier: decide(state, command, context) -> events, without IO and without a clock.
