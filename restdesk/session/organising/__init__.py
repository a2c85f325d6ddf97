"""What a person does with requests and folders in the tree: each verb is a plan of steps, undone as one."""
