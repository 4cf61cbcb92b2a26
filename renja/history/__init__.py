"""What a project was: git asked, revisions named, the plan before."""
