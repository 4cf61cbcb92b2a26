"""Rules on the document and on its data as a whole: RJ501-RJ509."""
