"""What is wrong in a collection's files, for people and for programs that watch over them: `restdesk check`."""
