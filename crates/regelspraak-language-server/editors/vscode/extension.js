// Starts the language server of `herstel` for RegelSpraak files.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate() {
  const command = vscode.workspace.getConfiguration("regelspraak").get("command", "herstel");
  client = new LanguageClient(
    "regelspraak",
    "RegelSpraak",
    { command, args: ["rules", "lsp"] },
    {
      documentSelector: [{ language: "regelspraak" }],
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/{*.rgs,scheme.toml,facts.toml,parameters.toml}") },
    },
  );
  return client.start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
