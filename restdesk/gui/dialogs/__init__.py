"""The few dialogs there are: none of them asks anything that the bar could ask."""
