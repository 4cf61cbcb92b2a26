"""renja ci: what the workflows of GitHub and GitLab do with a plan beyond checking and building it.

Strangers' code is run where there is nothing to take: `collect` writes what is to be told of a
proposed change as data. What may write to the forge, `comment` and `publish`, runs none of it,
takes those data for what they are, and chooses by the forge's own word what it writes to.
"""
