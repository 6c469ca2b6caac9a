"""What the tool that tries the API cannot know: which dossiers there are, and who may call what.

`HERSTEL_ROLE` names the caller, `HERSTEL_NUMBERS` the dossiers of the operation (JSON), `HERSTEL_OWN` those that the caller
may know of: their own, those of whom they act for, those that a desk may know of.
"""

import json
import os
import re
import zlib

import schemathesis

ROLE = os.environ["HERSTEL_ROLE"]
NUMBERS = json.loads(os.environ["HERSTEL_NUMBERS"])
OWN = set(json.loads(os.environ["HERSTEL_OWN"]))
NUMBER = re.compile(r"\bH-\d{4}-\d{5,}\b")

# Written down a second time on purpose: a guard that admits somebody by accident shows here.
ADMITTED = {
    "visitor": {"public"},
    "parent": {"public", "signed-in", "parent", "dossiers", "representing"},
    "case-handler": {"public", "signed-in", "staff", "operation", "dossiers", "front-desk"},
    "reviewer": {"public", "signed-in", "staff", "operation", "dossiers"},
    "team-lead": {"public", "signed-in", "operation", "lead", "dossiers", "front-desk"},
    "steering": {"public", "signed-in", "steering"},
    "privacy-officer": {"public", "signed-in", "privacy"},
    "legal-adviser": {"public", "signed-in", "front-desk"},
    "objection-committee": {"public", "signed-in", "committee"},
    "representative": {"public", "signed-in", "dossiers", "representing"},
    "municipal-support": {"public", "signed-in", "municipal", "front-desk"},
    "municipal-collection": {"public", "signed-in", "municipal"},
}
# Who registers somebody knows the number from then on.
REGISTERS = {"registerParent", "registerThroughMunicipality"}
SEES_EVERY_DOSSIER = {"case-handler", "reviewer", "team-lead"}


def chosen(values, drawn):
    """One of the values, always the same for the same draw."""
    return values[zlib.crc32(str(drawn).encode()) % len(values)]


@schemathesis.hook
def map_path_parameters(ctx, path_parameters):
    """Every second address leads to a dossier that exists; the others stay as they were drawn."""
    drawn = (path_parameters or {}).get("number")
    if drawn is not None and zlib.crc32(str(drawn).encode()) % 2 == 0:
        path_parameters["number"] = chosen(NUMBERS, drawn)
    return path_parameters


@schemathesis.check
def within_the_role(ctx, response, case):
    """Nobody gets anything from an operation beyond their role, nor a word about a dossier of somebody else."""
    operation = case.operation.definition.raw
    guard = operation["x-guard"]
    if guard not in ADMITTED[ROLE] and response.status_code not in (400, 401, 404, 405, 406, 413, 414, 415, 431):
        raise AssertionError(f"{ROLE} got {response.status_code} where only {guard} may be")
    if ROLE not in SEES_EVERY_DOSSIER and response.status_code < 300:
        seen = set(NUMBER.findall(response.text or ""))
        if operation["operationId"] in REGISTERS:
            OWN.update(seen)
        strange = seen - OWN
        if strange:
            raise AssertionError(f"{ROLE} saw {len(strange)} dossiers of others")
